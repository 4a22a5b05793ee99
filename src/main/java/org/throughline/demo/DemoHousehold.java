package org.throughline.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who lives with a client of the demo, so that one can believe it. */
final class DemoHousehold {

    private static final int GENERATION = 27;
    private static final int GROWN_UP = 18;
    private static final String CHILD = "child";

    private static final List<String> CHILDREN =
            List.of("Mia", "Noah", "Lucas", "Zoe", "Omar", "Ella", "Leo", "Ines", "Theo", "Ruth");
    private static final List<String> ADULTS =
            List.of("Teresa", "Paul", "Denise", "Victor", "Irena", "Marcus", "Carmen", "Joseph", "Lena", "Harold");

    private DemoHousehold() {}

    /** Another one in each family, and the same at each start. */
    static String firstName(Object relation, DemoClient client) {
        List<String> names = CHILD.equals(relation) ? CHILDREN : ADULTS;
        return names.get(Math.floorMod((client.firstName() + client.lastName()).hashCode(), names.size()));
    }

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
