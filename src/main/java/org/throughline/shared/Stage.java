package org.throughline.shared;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The stages that a case passes, in their order: the one list of them, for tables, labels, models and pages alike. */
public enum Stage {
    INTAKE("intake"),
    ASSESSMENT("assessment"),
    PLAN("plan"),
    REFERRAL("referral"),
    FOLLOW_UP("follow-up"),
    CLOSURE("closure");

    private static final List<String> IDS =
            Arrays.stream(values()).map(Stage::id).toList();

    /** What goes on beside the stages, whichever the case stands in. */
    private static final List<String> BESIDE = List.of("safety", "transfer", "supervision");

    private static final List<String> OF_TASKS =
            Stream.concat(IDS.stream(), BESIDE.stream()).toList();

    private final String id;

    Stage(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException where no stage is called so: a fault of the model */
    public static Stage of(String id) {
        return Arrays.stream(values())
                .filter(stage -> stage.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No stage is called " + id));
    }

    /** The ids, in the order of the stages. */
    public static List<String> ids() {
        return IDS;
    }

    /** What a task may belong to: a stage, or what goes on beside them. */
    public static List<String> idsOfTasks() {
        return OF_TASKS;
    }

    /** As seen from where the case stands: before it, at it, or after it. */
    public boolean isBefore(Stage current) {
        return compareTo(current) < 0;
    }
}
