package org.throughline.engine;

import java.util.List;

/** The engine cannot migrate this instance as it stands. */
public class MigrationImpossible extends RuntimeException {

    private final transient List<Failure> failures;

    public MigrationImpossible(List<Failure> failures) {
        super("No migration: " + failures);
        this.failures = failures;
    }

    /** @param sentences what the engine says of the activity */
    public record Failure(String activityId, List<String> sentences) {}

    public List<Failure> failures() {
        return failures;
    }
}
