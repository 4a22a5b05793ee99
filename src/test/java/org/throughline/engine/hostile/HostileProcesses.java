package org.throughline.engine.hostile;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Processes that try to run what is not theirs. */
final class HostileProcesses {

    /** Not readable as an expression at all, and reading nothing but the worker's own name. */
    private static final Set<String> HARMLESS_IF_RUN =
            Set.of("a template nested in a template", "a function of the engine");

    private HostileProcesses() {}

    static Stream<Hostile> all() {
        return Stream.of(
                        HostileCode.scripts(),
                        HostileCode.classes(),
                        HostileExpressions.expressions(),
                        HostileReach.reach(),
                        HostileReach.amounts(),
                        HostileReach.loops(),
                        HostileTexts.texts(),
                        HostileTexts.files())
                .flatMap(List::stream);
    }

    /** Those whose harm is done when the process runs, not when it is read. */
    static Stream<Hostile> running() {
        return Stream.of(HostileCode.scripts(), HostileCode.classesThatRun(), HostileExpressions.expressions())
                .flatMap(List::stream)
                .filter(process -> !HARMLESS_IF_RUN.contains(process.name()));
    }

    /** Those that would go on for ever, or nearly. */
    static Stream<Hostile> endless() {
        return Stream.concat(HostileReach.loops().stream(), HostileReach.amounts().stream())
                .filter(process ->
                        !process.name().contains("timer") && !process.name().contains("again"))
                .filter(process -> !process.name().equals("a loop by an error"));
    }
}
