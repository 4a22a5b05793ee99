package org.throughline.architecture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.throughline.engine.VettedAction;

/**
 * The names that a process model uses. Its variables are those of its own expressions and mappings, those that its
 * actions declare, and the fields of its forms that take part in routing.
 */
record ProcessNames(String module, String key, Set<String> elements, Set<String> messages, Set<String> variables) {

    private static final Pattern WRITTEN =
            Pattern.compile("camunda:(?:resultVariable|collection|elementVariable)=\"(\\w+)\""
                    + "|<camunda:in source=\"(\\w+)\"|<camunda:out [^>]*target=\"(\\w+)\""
                    + "|name=\"(?:brings|dueFrom)\" value=\"([^\"]+)\"");
    private static final Pattern CONDITION = Pattern.compile("(\\w+)\\s*[!=]=");
    private static final Pattern ROUTE = Pattern.compile("\"route\"\\s*:\\s*\"true\"");
    private static final Pattern FIELD = Pattern.compile("\"key\"\\s*:\\s*\"(\\w+)\"");

    /** Read once: every test that asks reads the same models. */
    private static final class Read {

        static final List<ProcessNames> ALL = SourceModels.processes().entrySet().stream()
                .map(file -> of(Path.of(file.getKey()), file.getValue()))
                .toList();
    }

    static Stream<ProcessNames> all() {
        return Read.ALL.stream();
    }

    private static ProcessNames of(Path file, BpmnModelInstance model) {
        return new ProcessNames(
                file.getParent().getFileName().toString(),
                names(model, Process.class, Process::getId).iterator().next(),
                names(model, FlowNode.class, FlowNode::getId),
                names(model, Message.class, Message::getName),
                variables(model));
    }

    /** {@code case-lifecycle} → {@code CaseLifecycleProcess}. */
    String className() {
        return Arrays.stream(key.split("-"))
                .map(part -> part.substring(0, 1).toUpperCase() + part.substring(1))
                .collect(Collectors.joining("", "org.throughline." + module + ".", "Process"));
    }

    /** {@code planRevisionId} → {@code PLAN_REVISION_ID}. */
    static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('-', '_').toUpperCase();
    }

    private static <T extends ModelElementInstance> Set<String> names(
            BpmnModelInstance model, Class<T> type, Function<T, String> name) {
        return model.getModelElementsByType(type).stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> variables(BpmnModelInstance model) {
        return Stream.of(written(model), conditions(model), declared(model), routed(model))
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> written(BpmnModelInstance model) {
        return WRITTEN.matcher(Bpmn.convertToString(model))
                .results()
                .flatMap(found -> Stream.of(1, 2, 3, 4).map(found::group))
                .filter(names -> names != null)
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip);
    }

    private static Stream<String> conditions(BpmnModelInstance model) {
        return model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.ConditionExpression.class).stream()
                .flatMap(condition ->
                        CONDITION.matcher(condition.getTextContent()).results())
                .map(found -> found.group(1));
    }

    private static Stream<String> declared(BpmnModelInstance model) {
        Map<String, VettedAction> actions = SourceModels.vettedTypes()
                .collect(Collectors.toMap(SourceModels::nameOf, type -> type.getAnnotation(VettedAction.class)));
        return SourceModels.beansNamedIn(model).stream()
                .map(actions::get)
                .flatMap(action -> Stream.of(action.inputs(), action.outputs()))
                .flatMap(Arrays::stream)
                .filter(value -> value.from() == VettedAction.ValueSource.VARIABLE)
                .map(VettedAction.ActionValue::name);
    }

    /** A field's key stands before its properties. */
    private static Stream<String> routed(BpmnModelInstance model) {
        Set<String> forms = names(model, UserTask.class, UserTask::getCamundaFormRef);
        return SourceModels.files("forms", ".form")
                .filter(file -> forms.contains(file.getFileName().toString().replace(".form", "")))
                .map(SourceModels::text)
                .flatMap(form -> ROUTE.matcher(form).results().map(found -> form.substring(0, found.start())))
                .map(before -> FIELD.matcher(before)
                        .results()
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .group(1));
    }
}
