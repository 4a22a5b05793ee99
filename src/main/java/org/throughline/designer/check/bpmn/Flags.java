package org.throughline.designer.check.bpmn;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.designer.check.Known;
import org.throughline.drawing.Drawing;
import org.throughline.drawing.DrawnProcess;
import org.throughline.drawing.DrawnStep;

/** Which variables can be there when a case comes to a step, and who left them. */
final class Flags {

    /** What a start or a message brings along is said in this property, parted by commas. */
    static final String BRINGS = "brings";

    private static final Set<String> ALWAYS = Set.of("caseId", "caseNumber");

    private final Picture picture;
    private final Providers providers;
    private final Origins origins;
    private final Set<String> given;
    private final Map<String, Set<String>> before = new HashMap<>();

    Flags(Picture picture, Known known) {
        this.picture = picture;
        this.providers = new Providers(known);
        this.origins = new Origins(picture);
        this.given = given(picture, known);
    }

    /** Variables that are there from the beginning: those that the program or a caller gives. */
    private static Set<String> given(Picture picture, Known known) {
        Set<String> given = new TreeSet<>(ALWAYS);
        for (DrawnProcess process : picture.drawing().processes()) {
            given.addAll(brought(process.properties()));
            for (Drawing caller : known.processes()) {
                caller.steps().stream()
                        .filter(step -> step.is("callActivity") && process.id().equals(step.get("calledElement")))
                        .forEach(call -> given.addAll(passed(call)));
            }
        }
        return given;
    }

    static Set<String> passed(DrawnStep call) {
        return call.parts("camunda:in").stream()
                .map(in -> in.get("target"))
                .filter(target -> target != null && !target.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where all variables of a caller are passed on, nothing can be said to be missing. */
    static boolean takesAll(Picture picture, Known known) {
        return picture.drawing().processes().stream().anyMatch(process -> known.processes().stream()
                .flatMap(caller -> caller.steps().stream())
                .filter(step -> step.is("callActivity") && process.id().equals(step.get("calledElement")))
                .flatMap(call -> call.parts("camunda:in").stream())
                .anyMatch(in -> "all".equals(in.get("variables"))));
    }

    static Set<String> brought(Map<String, String> properties) {
        return Arrays.stream(properties.getOrDefault(BRINGS, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What can be there when the step begins, what it is given itself included. */
    Set<String> at(DrawnStep step) {
        Set<String> there = new TreeSet<>(past(step.id()));
        there.addAll(providers.within(step));
        for (DrawnStep around = picture.step(step.parent()); around != null; around = picture.step(around.parent())) {
            there.addAll(providers.of(around));
        }
        return there;
    }

    /** What can be there when the step is done. */
    Set<String> after(DrawnStep step) {
        Set<String> there = at(step);
        there.addAll(providers.of(step));
        return there;
    }

    private Set<String> past(String step) {
        return before.computeIfAbsent(step, id -> {
            Set<String> there = new TreeSet<>(given);
            origins.all(id).forEach(earlier -> there.addAll(providers.of(picture.step(earlier))));
            return there;
        });
    }

    /** The nearest steps before this one that fulfill something, on each way back. */
    Set<String> nearest(String step, java.util.function.Predicate<DrawnStep> wanted) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(origins.of(step));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (!seen.add(id)) {
                continue;
            }
            if (wanted.test(picture.step(id))) {
                found.add(id);
            } else {
                open.addAll(origins.of(id));
            }
        }
        return found;
    }

    Providers providers() {
        return providers;
    }

    Set<String> given() {
        return given;
    }
}
