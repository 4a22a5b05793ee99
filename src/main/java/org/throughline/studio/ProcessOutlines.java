package org.throughline.studio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.model.BpmnProcess;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;
import org.throughline.shared.Stage;
import org.throughline.studio.CaseDefinition.AskedModels;
import org.throughline.studio.CaseDefinition.GroupWork;
import org.throughline.studio.CaseDefinition.PersonTask;
import org.throughline.studio.CaseDefinition.ProcessCall;
import org.throughline.studio.CaseDefinition.ProcessOutline;

/** Reads from drawn processes who calls whom, what they ask and who works in them. */
final class ProcessOutlines {

    private static final String STAGE = "stage";

    private final Map<String, ProcessModel> models = new TreeMap<>();
    private final Map<String, BpmnProcess> processes = new TreeMap<>();
    private final Set<String> drawn;
    private final Map<String, ProcessOutline> found = new LinkedHashMap<>();

    /** @param drawn keys of those that a redesign draws */
    ProcessOutlines(Collection<ProcessModel> read, Set<String> drawn) {
        this.drawn = drawn;
        read.forEach(model -> model.processes().stream()
                .filter(BpmnProcess::executable)
                .forEach(process -> {
                    models.put(process.id(), model);
                    processes.put(process.id(), process);
                }));
    }

    /** What nobody calls first: the one that calls most, then by stage; a circle of calls is entered somewhere. */
    List<ProcessOutline> list() {
        Comparator<String> order = Comparator.<String>comparingInt(
                        key -> -calls(key).size())
                .thenComparing(key -> stageOrder(stages(key)))
                .thenComparing(Comparator.naturalOrder());
        processes.keySet().stream()
                .filter(key -> calledBy(key).isEmpty())
                .sorted(order)
                .forEach(key -> add(key, 0));
        processes.keySet().forEach(key -> add(key, 0));
        return List.copyOf(found.values());
    }

    private void add(String key, int depth) {
        if (found.containsKey(key) || !processes.containsKey(key)) {
            return;
        }
        found.put(key, outline(key, depth));
        calls(key).forEach(call -> add(call.process(), depth + 1));
    }

    private ProcessOutline outline(String key, int depth) {
        return new ProcessOutline(
                key,
                processes.get(key).name(),
                depth,
                stages(key),
                distinct(steps(key).map(FlowNode::lane)),
                messages(key),
                calls(key),
                calledBy(key),
                work(key),
                new AskedModels(
                        distinct(tasks(key).map(task -> task.get("camunda:formRef"))),
                        distinct(steps(key).map(step -> step.get("camunda:decisionRef")))),
                drawn.contains(key));
    }

    private Stream<FlowNode> steps(String key) {
        return models.get(key).steps().stream().filter(step -> step.process().equals(key));
    }

    private Stream<FlowNode> tasks(String key) {
        return steps(key).filter(step -> step.is("userTask"));
    }

    private List<ProcessCall> calls(String key) {
        return steps(key)
                .filter(step -> step.is("callActivity") && step.get("calledElement") != null)
                .map(step -> new ProcessCall(step.get("calledElement"), name(step.get("calledElement")), nameOf(step)))
                .toList();
    }

    private List<ProcessCall> calledBy(String key) {
        return processes.keySet().stream()
                .flatMap(caller -> calls(caller).stream()
                        .filter(call -> call.process().equals(key))
                        .map(call -> new ProcessCall(caller, name(caller), call.step())))
                .toList();
    }

    private List<String> stages(String key) {
        return distinct(Stream.concat(
                Stream.of(processes.get(key))
                        .map(process -> process.properties().get(STAGE)),
                steps(key).map(step -> step.properties().get(STAGE))));
    }

    /** What is caught, not what is sent. */
    private List<String> messages(String key) {
        Map<String, String> roots = models.get(key).roots();
        return distinct(steps(key)
                .filter(step -> "message".equals(step.event()))
                .filter(step -> !step.is("endEvent") && !step.is("intermediateThrowEvent"))
                .flatMap(step -> step.definitions().stream())
                .map(definition -> roots.get(String.valueOf(definition.get("messageRef")))));
    }

    private List<GroupWork> work(String key) {
        Map<String, List<PersonTask>> byGroup = new LinkedHashMap<>();
        tasks(key)
                .forEach(task -> groups(task).forEach(group -> byGroup.computeIfAbsent(group, any -> new ArrayList<>())
                        .add(new PersonTask(task.id(), task.name(), task.get("camunda:formRef")))));
        return byGroup.entrySet().stream()
                .map(one -> new GroupWork(one.getKey(), one.getValue()))
                .toList();
    }

    private static List<String> groups(FlowNode task) {
        String groups = task.get("camunda:candidateGroups");
        return groups == null || groups.isBlank() || groups.contains("{")
                ? List.of("")
                : Stream.of(groups.split(",")).map(String::strip).toList();
    }

    private String name(String key) {
        return processes.containsKey(key) ? processes.get(key).name() : null;
    }

    private static String nameOf(FlowNode step) {
        return step.name() == null ? step.id() : step.name();
    }

    private static int stageOrder(List<String> stages) {
        return stages.isEmpty() ? Integer.MAX_VALUE : Stage.idsOfTasks().indexOf(stages.get(0));
    }

    private static List<String> distinct(Stream<String> values) {
        return values.filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }
}
