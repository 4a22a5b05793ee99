package org.throughline.engine.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.springframework.stereotype.Component;
import org.throughline.engine.ActivityInfo;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.ModelProperties;
import org.throughline.engine.TaskQualification;
import org.throughline.engine.TaskTimerDefinition;
import org.throughline.engine.UserTaskDefinition;
import org.throughline.engine.vetting.TaskDefaults;

/** Reads a deployed version as the engine understood it, with all that its parse listeners added. */
@Component
class DeployedProcessReader {

    private static final int KEPT = 200;

    private final ProcessEngineConfigurationImpl engine;
    private final Map<String, DeployedProcess> known = new ConcurrentHashMap<>();

    DeployedProcessReader(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    ProcessDefinitionEntity definition(String definitionId) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> engine.getDeploymentCache().findDeployedProcessDefinitionById(definitionId));
    }

    BpmnModelInstance model(String definitionId) {
        return engine.getCommandExecutorTxRequired().execute(context -> engine.getDeploymentCache()
                .findBpmnModelInstanceForProcessDefinition(definitionId));
    }

    /** A version never changes, and one that was tried and rolled back leaves no id that comes again. */
    DeployedProcess read(String definitionId) {
        DeployedProcess read = known.get(definitionId);
        if (read == null) {
            read = readModel(definitionId);
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(definitionId, read);
        }
        return read;
    }

    private DeployedProcess readModel(String definitionId) {
        ProcessDefinitionEntity definition = definition(definitionId);
        BpmnModelInstance model = model(definitionId);
        Map<String, ActivityInfo> activities = new LinkedHashMap<>();
        model.getModelElementsByType(FlowNode.class)
                .forEach(node -> activities.put(
                        node.getId(),
                        new ActivityInfo(
                                node.getId(),
                                node.getName() == null || node.getName().isBlank() ? null : node.getName(),
                                node.getElementType().getTypeName(),
                                node.getParentElement() instanceof SubProcess around ? around.getId() : null)));
        Map<String, UserTaskDefinition> userTasks = new LinkedHashMap<>();
        definition.getTaskDefinitions().forEach((key, task) -> userTasks.put(key, userTask(key, task, model)));
        return new DeployedProcess(
                definitionId,
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                definition.getVersion(),
                activities,
                userTasks,
                EventTimerReader.read(definition, model));
    }

    private static UserTaskDefinition userTask(String key, TaskDefinition task, BpmnModelInstance model) {
        FlowNode element = model.getModelElementById(key);
        Map<String, String> properties = ModelProperties.effective(element);
        List<String> roles = task.getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .flatMap(text -> List.of(text.split("\\s*,\\s*")).stream())
                .toList();
        return new UserTaskDefinition(
                key,
                text(task.getNameExpression()),
                roles,
                text(task.getAssigneeExpression()),
                text(task.getDueDateExpression()),
                text(task.getPriorityExpression()),
                TaskQualification.of(properties),
                properties.get("teamFrom"),
                properties.get("dueFrom"),
                TaskDefaults.completed(timers(element)));
    }

    private static List<TaskTimerDefinition> timers(FlowNode task) {
        if (task.getExtensionElements() == null) {
            return List.of();
        }
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .filter(listener -> TaskListener.EVENTNAME_TIMEOUT.equals(listener.getCamundaEvent()))
                .map(DeployedProcessReader::timer)
                .toList();
    }

    private static TaskTimerDefinition timer(CamundaTaskListener listener) {
        String when = listener.getTimeouts().stream()
                .flatMap(timeout -> Stream.of(timeout.getTimeDate(), timeout.getTimeDuration(), timeout.getTimeCycle()))
                .filter(Objects::nonNull)
                .map(expression -> expression.getTextContent().strip())
                .collect(Collectors.joining(" "));
        String action = Stream.of(
                        listener.getCamundaDelegateExpression(),
                        listener.getCamundaExpression(),
                        listener.getCamundaClass())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new TaskTimerDefinition(Objects.toString(listener.getAttributeValue("id"), ""), action, when);
    }

    private static String text(Expression expression) {
        return expression == null ? null : expression.getExpressionText();
    }
}
