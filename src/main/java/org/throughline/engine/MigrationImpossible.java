package org.throughline.engine;

import java.util.List;

/** The engine cannot migrate this instance as it stands. */
public class MigrationImpossible extends RuntimeException {

    private final transient List<ActivityFailure> failures;

    public MigrationImpossible(List<ActivityFailure> failures) {
        super("No migration: " + failures);
        this.failures = failures;
    }

    /** @param sentences what the engine says of the activity */
    public record ActivityFailure(String activityId, List<String> sentences) {}

    public List<ActivityFailure> failures() {
        return failures;
    }
}
