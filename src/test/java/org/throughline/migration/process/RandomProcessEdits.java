package org.throughline.migration.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.throughline.casefile.OpenedCase;
import org.throughline.migration.process.ProcessXml.Step;
import org.throughline.migration.process.RandomRedesign.Begun;

/** Draws small processes and redraws them by chance, as administrators do it by intent. */
final class RandomProcessEdits {

    private static final int PROCESSES = 8;
    private static final List<String> GROUPS = List.of("caseworker", "clinician", "supervisor", "intake");

    private final Random chance;
    private final String prefix;
    private int count;

    RandomProcessEdits(long seed, String prefix) {
        this.chance = new Random(seed);
        this.prefix = prefix;
    }

    ProcessXml first(String key) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            steps.add(step());
        }
        if (chance.nextInt(3) == 0) {
            wrap(steps);
        }
        return new ProcessXml(key, steps);
    }

    ProcessXml redrawn(ProcessXml processXml) {
        List<Step> steps = new ArrayList<>(processXml.steps());
        int edits = 1 + chance.nextInt(4);
        for (int i = 0; i < edits; i++) {
            edit(steps);
        }
        return processXml.with(steps);
    }

    private void edit(List<Step> steps) {
        int at = chance.nextInt(steps.size());
        Step step = steps.get(at);
        switch (chance.nextInt(14)) {
            case 0 -> steps.set(at, step.named("Do " + step.id() + " otherwise"));
            case 1 -> removeOne(steps, at);
            case 2 -> steps.add(at, step().within(step.part()));
            case 3 -> steps.set(at, step.offered(any(GROUPS)));
            case 4 -> steps.set(at, step.dated(step.due() == null ? ProcessXml.DUE : null));
            case 5 -> steps.set(at, step.given(step.assignee() == null ? ProcessXml.WORKER : null));
            case 6 -> steps.set(at, step.licensed(step.licence() == null ? any(List.of("LMSW", "LCSW")) : null));
            case 7 -> steps.set(at, step.reminding(step.reminder() == null ? any(ProcessXml.REMINDERS) : null));
            case 13 -> steps.set(at, step.reminding(any(ProcessXml.REMINDERS)));
            case 8 -> steps.set(at, step.typed(step.type().equals("userTask") ? "receiveTask" : "userTask"));
            case 9 -> wrap(steps);
            case 10 -> unwrap(steps);
            case 11 ->
                steps.set(at, step.severally(!step.several() && step.type().equals("userTask")));
            default -> steps.set(at, step.called(id()));
        }
    }

    private static void removeOne(List<Step> steps, int at) {
        if (steps.size() > 1) {
            steps.remove(at);
        }
    }

    private void wrap(List<Step> steps) {
        int at = chance.nextInt(steps.size());
        if (steps.get(at).part() == null) {
            String part = id();
            steps.set(at, steps.get(at).within(part));
            if (at + 1 < steps.size() && steps.get(at + 1).part() == null && chance.nextBoolean()) {
                steps.set(at + 1, steps.get(at + 1).within(part));
            }
        }
    }

    private static void unwrap(List<Step> steps) {
        steps.replaceAll(step -> step.within(null));
    }

    /** Where some of the old steps lead, known and new ones alike. */
    Map<String, String> mapping(ProcessXml before, ProcessXml after) {
        Map<String, String> mapping = new HashMap<>();
        for (Step old : before.steps()) {
            boolean gone = after.steps().stream().noneMatch(step -> step.id().equals(old.id()));
            if (chance.nextInt(gone ? 2 : 8) == 0) {
                mapping.put(old.id(), any(after.steps()).id());
            }
        }
        return mapping;
    }

    /** Drawn and redrawn, with cases at every third step on the average, several of them at the same. */
    RandomRedesign redesign(String key, List<OpenedCase> cases) {
        ProcessXml first = first(key);
        List<Begun> begun = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            begun.add(new Begun(any(cases), flags(), position(first), sometimes()));
        }
        Begun one = begun.get(1);
        begun.add(new Begun(any(cases), one.variables(), one.at(), sometimes()));
        begun.add(new Begun(one.opened(), flags(), one.at(), sometimes()));
        ProcessXml second = redrawn(first);
        Map<String, String> mapping = mapping(first, second);
        String dated = chance.nextInt(4) == 0 ? any(second.steps()).id() : null;
        return new RandomRedesign(
                key,
                first.bpmn(),
                second.bpmn(),
                mapping,
                dated,
                begun,
                new Begun(any(cases), flags(), position(second), false),
                "%s%n%s%n%s%nmapped %s, dated %s".formatted(prefix, first.steps(), second.steps(), mapping, dated));
    }

    /** One step, or two at once. */
    List<String> position(ProcessXml processXml) {
        List<String> at = new ArrayList<>();
        at.add(place(any(processXml.steps())));
        if (chance.nextInt(3) == 0) {
            at.add(place(any(processXml.steps())));
        }
        return at;
    }

    private static String place(Step step) {
        return step.several() ? step.id() + "#multiInstanceBody" : step.id();
    }

    Map<String, Object> flags() {
        Map<String, Object> flags = new HashMap<>();
        if (chance.nextBoolean()) {
            flags.put("priority", any(List.of("urgent", "high", "normal", "low")));
        }
        if (chance.nextBoolean()) {
            flags.put("riskLevel", any(List.of("low", "moderate", "high", "severe")));
        }
        return flags;
    }

    boolean sometimes() {
        return chance.nextInt(3) == 0;
    }

    <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private Step step() {
        Step step = Step.task(id());
        step = chance.nextInt(4) == 0 ? step.given(ProcessXml.WORKER) : step;
        step = chance.nextInt(4) == 0 ? step.offered(any(GROUPS)) : step;
        step = chance.nextInt(5) == 0 ? step.reminding(any(ProcessXml.REMINDERS)) : step;
        return chance.nextInt(6) == 0 ? step.typed("receiveTask") : step;
    }

    private String id() {
        return prefix + "S" + ++count;
    }
}
