package org.throughline.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One user task of a running case.
 *
 * @param id the engine's task id
 * @param key the element's id in the model, e.g. {@code ReviewPlan}
 * @param name the element's name in the model: business words
 * @param formId the Camunda Form it is completed with, or null
 * @param processKey the process model's id, e.g. {@code plan}
 * @param processDefinitionId the deployed version it runs on
 * @param processInstanceId the instance it belongs to (of the called process, not of the case)
 * @param caseId null only for a task outside any case
 * @param caseNumber the business key
 * @param assignee username, or null while it is only offered
 * @param candidateGroups a role, or a role within a team ({@code caseworker@north})
 * @param requiredLicence licence kind, or null
 * @param dueAt null where nothing sets one
 * @param priority 0–100, higher is more urgent
 * @param properties the element's extension properties, over the process's own
 */
public record TaskInfo(
        String id,
        String key,
        String name,
        String formId,
        String processKey,
        String processDefinitionId,
        String processInstanceId,
        UUID caseId,
        String caseNumber,
        String assignee,
        Set<String> candidateGroups,
        String requiredLicence,
        Instant createdAt,
        Instant dueAt,
        int priority,
        Map<String, String> properties) {}
