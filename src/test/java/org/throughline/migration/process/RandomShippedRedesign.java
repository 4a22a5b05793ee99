package org.throughline.migration.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Collaboration;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.OpenedCase;
import org.throughline.migration.process.RandomRedesign.Begun;
import org.throughline.model.ModelSources;

/** A shipped process under a key and with task ids of its own, redrawn by chance. */
final class RandomShippedRedesign {

    private static final int PROCESSES = 5;
    private static final Pattern DAYS = Pattern.compile("name=\"dueFrom\" value=\"(\\w+)\"");

    private final Random chance;
    private final String key;
    private final String prefix;
    private final String called;

    RandomShippedRedesign(long seed, String key, String called) {
        this.chance = new Random(seed);
        this.key = key;
        this.prefix = "W" + key.substring(5);
        this.called = called;
    }

    RandomRedesign of(long seed, List<OpenedCase> cases) {
        List<String> files = List.copyOf(ModelSources.processes().keySet());
        String file = files.get((int) (seed % files.size()));
        ModelPen first = new ModelPen(underKey(file), prefix + "F", chance);
        List<String> before = new RandomModelEdits(first, called).redraw(2);
        String drawn = first.drawn();
        ModelPen second = new ModelPen(read(drawn), prefix + "S", chance);
        List<String> edits = new RandomModelEdits(second, called).redraw(1 + chance.nextInt(4));
        List<String> stands = steps(read(drawn));
        List<String> stood = steps(second.model());
        Map<String, String> mapping = mapping(stands, stood);
        List<UserTask> tasks = second.all(UserTask.class);
        String dated = chance.nextInt(5) == 0 && !tasks.isEmpty() ? any(tasks).getId() : null;
        return new RandomRedesign(
                key,
                drawn,
                second.drawn(),
                mapping,
                dated,
                begun(drawn, stands, cases),
                new Begun(any(cases), variables(drawn), List.of(place(second.model(), any(stood))), false),
                "seed %d, %s, drawn %s, redrawn %s, mapped %s, dated %s"
                        .formatted(seed, file, before, edits, mapping, dated));
    }

    private List<Begun> begun(String drawn, List<String> steps, List<OpenedCase> cases) {
        BpmnModelInstance model = read(drawn);
        List<Begun> begun = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            List<String> at = new ArrayList<>(List.of(place(model, any(steps))));
            if (chance.nextInt(3) == 0) {
                at.add(place(model, any(steps)));
            }
            begun.add(new Begun(any(cases), variables(drawn), at, chance.nextInt(3) == 0));
        }
        Begun one = begun.get(1);
        begun.add(new Begun(any(cases), one.variables(), one.at(), chance.nextBoolean()));
        begun.add(new Begun(one.opened(), one.variables(), one.at(), chance.nextBoolean()));
        return begun;
    }

    private Map<String, Object> variables(String drawn) {
        Map<String, Object> variables = new HashMap<>();
        String tomorrow = LocalDate.now().plusDays(1).toString();
        DAYS.matcher(drawn).results().forEach(day -> variables.put(day.group(1), tomorrow));
        variables.put("priority", any(List.of("urgent", "high", "normal", "low")));
        variables.put("riskLevel", any(List.of("low", "moderate", "high")));
        variables.put(
                CaseLifecycleProcess.Variables.PLANNED_SERVICE_IDS,
                List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString()));
        return variables;
    }

    private Map<String, String> mapping(List<String> before, List<String> after) {
        Map<String, String> mapping = new HashMap<>();
        for (String old : before) {
            boolean gone = !after.contains(old);
            if (chance.nextInt(gone ? 2 : 10) == 0) {
                mapping.put(old, any(after));
            }
        }
        return mapping;
    }

    private static List<String> steps(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(EveryStepMovesTest::holdsWork)
                .map(FlowNode::getId)
                .toList();
    }

    private static String place(BpmnModelInstance model, String step) {
        boolean several = model.getModelElementById(step) instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
        return several ? step + "#multiInstanceBody" : step;
    }

    private BpmnModelInstance underKey(String file) {
        String shipped = ModelSources.processes().get(file);
        for (Map.Entry<String, String> answered : EveryStepMovesTest.ANSWERED.entrySet()) {
            shipped = shipped.replace(answered.getKey(), answered.getValue());
        }
        ModelPen pen = new ModelPen(read(shipped), prefix, chance);
        pen.all(Collaboration.class).forEach(pen::remove);
        pen.all(LaneSet.class).forEach(pen::remove);
        pen.all(CallActivity.class).forEach(call -> call.setCalledElement(called));
        pen.all(UserTask.class).forEach(task -> task.setId(prefix + task.getId()));
        pen.process().setId(key);
        return pen.model();
    }

    private static BpmnModelInstance read(String xml) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
