package org.throughline.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One user task of a running case.
 *
 * @param id the engine's task id
 * @param assignee username, or null while it is only offered
 * @param candidateGroups a role, or a role within a team ({@code caseworker@north})
 * @param dueAt null where nothing sets one
 * @param priority 0–100, higher is more urgent
 */
public record TaskInfo(
        String id,
        TaskElement element,
        TaskProcess process,
        String assignee,
        Set<String> candidateGroups,
        Instant createdAt,
        Instant dueAt,
        int priority) {

    /**
     * What the model says of the task.
     *
     * @param key the element's id in the model, e.g. {@code ReviewPlan}
     * @param name the element's name in the model: business words
     * @param formId the Camunda Form it is completed with, or null
     * @param properties the element's extension properties, over the process's own
     */
    public record TaskElement(String key, String name, String formId, Map<String, String> properties) {}

    /**
     * Where the task stands.
     *
     * @param key the process model's id, e.g. {@code plan}
     * @param definitionId the deployed version it runs on
     * @param instanceId the instance it belongs to (of the called process, not of the case)
     * @param caseId null only for a task outside any case
     * @param caseNumber the business key
     */
    public record TaskProcess(String key, String definitionId, String instanceId, UUID caseId, String caseNumber) {}

    /** The same with that property. */
    public TaskInfo with(String property, String value) {
        Map<String, String> properties = new LinkedHashMap<>(properties());
        properties.put(property, value);
        return new TaskInfo(
                id,
                new TaskElement(key(), name(), formId(), properties),
                process,
                assignee,
                candidateGroups,
                createdAt,
                dueAt,
                priority);
    }

    public String key() {
        return element.key();
    }

    public String name() {
        return element.name();
    }

    public String formId() {
        return element.formId();
    }

    public Map<String, String> properties() {
        return element.properties();
    }

    public TaskQualification qualification() {
        return TaskQualification.of(properties());
    }

    public String processKey() {
        return process.key();
    }

    public String processDefinitionId() {
        return process.definitionId();
    }

    public String processInstanceId() {
        return process.instanceId();
    }

    public UUID caseId() {
        return process.caseId();
    }

    public String caseNumber() {
        return process.caseNumber();
    }
}
