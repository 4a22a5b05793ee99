package org.throughline.designer.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;
import org.throughline.designer.effect.ActivityInfo;
import org.throughline.designer.effect.MigrationRoute.Drawn;
import org.throughline.designer.effect.UserTaskDefinition;
import org.throughline.engine.ModelProperties;

/** Reads a deployed version as the engine understood it, with all that its parse listeners added. */
@Component
class VersionReader {

    private final ProcessEngineConfigurationImpl engine;

    VersionReader(ProcessEngineConfigurationImpl engine) {
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

    Drawn drawn(String definitionId) {
        ProcessDefinitionEntity definition = definition(definitionId);
        BpmnModelInstance model = model(definitionId);
        Map<String, ActivityInfo> steps = new LinkedHashMap<>();
        model.getModelElementsByType(FlowNode.class)
                .forEach(node -> steps.put(
                        node.getId(),
                        new ActivityInfo(
                                node.getId(),
                                node.getName() == null || node.getName().isBlank() ? null : node.getName(),
                                node.getElementType().getTypeName())));
        Map<String, UserTaskDefinition> duties = new LinkedHashMap<>();
        definition.getTaskDefinitions().forEach((key, task) -> duties.put(key, duty(key, task, model)));
        return new Drawn(
                definitionId,
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                definition.getVersion(),
                steps,
                duties);
    }

    private static UserTaskDefinition duty(String key, TaskDefinition task, BpmnModelInstance model) {
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
                properties.get("requiredLicence"),
                properties.get("teamFrom"),
                properties.get("dueFrom"));
    }

    private static String text(Expression expression) {
        return expression == null ? null : expression.getExpressionText();
    }
}
