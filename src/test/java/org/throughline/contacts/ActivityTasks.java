package org.throughline.contacts;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.CaseProcesses;
import org.throughline.staff.ActivityKind;

/** A process with one task for caseworkers of each activity, and one of none; their form asks what the work was. */
@Component
public class ActivityTasks {

    /** The task that names no activity. */
    public static final String ANY = "any";

    private static final String PROCESS = "activity-doors";

    private static final String FORM = """
            {"id": "%s", "type": "default", "schemaVersion": 18, "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0",
             "components": [{"id": "f_activity", "key": "activity", "type": "select", "label": "What the work was",
               "values": [%s]}]}
            """.formatted(
                    PROCESS,
                    ActivityKind.ids().stream()
                            .map(kind -> "{\"label\": \"%1$s\", \"value\": \"%1$s\"}".formatted(kind))
                            .collect(Collectors.joining(", ")));

    private final ProcessEngine engine;
    private final CaseProcesses processes;
    private String deployment;

    ActivityTasks(ProcessEngine engine, CaseProcesses processes) {
        this.engine = engine;
        this.processes = processes;
    }

    public void deploy() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .name(PROCESS)
                .addString(PROCESS + ".bpmn", drawn())
                .addString(PROCESS + ".form", FORM)
                .deploy()
                .getId();
    }

    public void remove() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    public void start(OpenedCase opened) {
        processes.start(PROCESS, opened.caseId(), opened.caseNumber(), Map.of());
    }

    /** Id of the task of that key which was made last. */
    public String newest(OpenedCase opened, String key) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(opened.caseNumber())
                .taskDefinitionKey(key)
                .orderByTaskCreateTime()
                .desc()
                .list()
                .stream()
                .map(Task::getId)
                .findFirst()
                .orElseThrow();
    }

    private static String drawn() {
        Stream<String> kinds = Arrays.stream(ActivityKind.values()).map(ActivityKind::id);
        String tasks = Stream.concat(kinds, Stream.of(ANY))
                .map(key -> """
                        <userTask id='%1$s' name='%1$s' camunda:candidateGroups='caseworker' camunda:formRef='%2$s'
                            camunda:formRefBinding='latest'><extensionElements><camunda:properties>%3$s</camunda:properties>
                            </extensionElements></userTask><sequenceFlow id='to_%1$s' sourceRef='Fork' targetRef='%1$s'/>
                        """.formatted(
                        key, PROCESS, key.equals(ANY) ? "" : "<camunda:property name='activity' value='" + key + "'/>"))
                .collect(Collectors.joining());
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <startEvent id="Start"/><sequenceFlow id="in" sourceRef="Start" targetRef="Fork"/>
                    <parallelGateway id="Fork"/>%s
                  </process>
                </definitions>
                """.formatted(PROCESS, tasks);
    }
}
