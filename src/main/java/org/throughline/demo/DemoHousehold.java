package org.throughline.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Who lives with a client of the demo, so that one can believe it. */
final class DemoHousehold {

    private static final int GENERATION = 27;
    private static final int GROWN_UP = 18;
    private static final String CHILD = "child";

    private DemoHousehold() {}

    /** Whoever has children lives with one. */
    static Object likely(Object relation, DemoClient client) {
        return client.children() > 0 ? CHILD : relation;
    }

    static int age(Object relation, DemoClient client, Clock clock) {
        int own = client.birthDate().isBlank()
                ? 2 * GENERATION
                : (int) ChronoUnit.YEARS.between(LocalDate.parse(client.birthDate()), LocalDate.now(clock));
        return switch (String.valueOf(relation)) {
            case CHILD -> Math.max(1, Math.min(GROWN_UP - 1, own - GENERATION));
            case "parent", "grandparent", "guardian" -> own + GENERATION;
            default -> Math.max(GROWN_UP, own - 2);
        };
    }
}
