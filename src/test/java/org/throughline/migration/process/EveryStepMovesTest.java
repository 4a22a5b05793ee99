package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.IntegrationTest;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.CaseVariables;
import org.throughline.migration.impact.InstanceState;
import org.throughline.model.ModelSources;

/** From wherever work can stand in a shipped process it moves to the same drawing and to a renamed one, with its timers. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStepMovesTest {

    /** What a process that is called does is not asked here: it stands at a step of its own. */
    private static final String CALLED = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="throughline">
              <process id="called" isExecutable="true"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:historyTimeToLive="3650">
                <startEvent id="Begin"/><sequenceFlow id="In" sourceRef="Begin" targetRef="Wait"/>
                <receiveTask id="Wait" name="Wait" messageRef="go"/><sequenceFlow id="Out" sourceRef="Wait" targetRef="End"/>
                <endEvent id="End"/>
              </process>
              <message id="go" name="go-on"/>
            </definitions>
            """;

    /** Those that read a row of a record, which is not made here, and what stands in their place. */
    static final Map<String, String> ANSWERED = Map.of(
            "${linkDecider.of(execution)}", "caseworker",
            "${decisionAssignee.of(execution)}", "caseworker",
            "${safetyDeadlines.writtenReport(execution)}", "P20D");

    private static final Pattern DAYS = Pattern.compile("name=\"dueFrom\" value=\"(\\w+)\"");
    private static final String TOMORROW = LocalDate.now().plusDays(1).toString();

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    MigrationPlanner planner;

    @Autowired
    CaseMigration moves;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<String, List<String>> versions = new HashMap<>();
    private final List<String> deployments = new ArrayList<>();

    /** Their steps have the ids of the shipped ones, which the checks of later tests would find taken. */
    @AfterAll
    void takeTheDrawingsAway() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    static Stream<Arguments> steps() {
        return ModelSources.processes().keySet().stream()
                .flatMap(file -> read(file).getModelElementsByType(FlowNode.class).stream()
                        .filter(EveryStepMovesTest::holdsWork)
                        .map(step -> Arguments.of(file, step.getId())));
    }

    static boolean holdsWork(FlowNode step) {
        return step instanceof UserTask
                || step instanceof CallActivity
                || step instanceof ReceiveTask
                || step instanceof IntermediateCatchEvent
                || step.isCamundaAsyncBefore();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void workMovesToTheSameDrawingAndToARenamedOne(String file, String step) throws Exception {
        List<String> drawn = versions.computeIfAbsent(file, this::deployed);
        String instance = begin(drawn.get(0), step);
        try {
            assertThat(fixtures.standing(instance).steps()).contains(step);
            assertMoves(instance, drawn);
        } finally {
            runtime.deleteProcessInstance(instance, "the test is over");
        }
    }

    /** As in a case whose plan was revised: services were announced twice, and one of the referrals is over. */
    @Test
    void referralsMoveBesideEverythingElseThatACaseDoesAtOnce() throws Exception {
        List<String> drawn = versions.computeIfAbsent("processes/casefile/case-lifecycle.bpmn", this::deployed);
        String instance = begin(drawn.get(0), CaseLifecycleProcess.Elements.ANNOUNCE_SERVICES);
        try {
            for (String step : List.of(
                    CaseLifecycleProcess.Elements.ANNOUNCE_SERVICES,
                    CaseLifecycleProcess.Elements.SAFETY_RESPONSE,
                    CaseLifecycleProcess.Elements.TRANSFER)) {
                runtime.createProcessInstanceModification(instance)
                        .startBeforeActivity(step)
                        .execute();
            }
            endOne(instance, CaseLifecycleProcess.Elements.REFERRAL);
            assertThat(fixtures.standing(instance).steps())
                    .contains(CaseLifecycleProcess.Elements.REFERRAL, CaseLifecycleProcess.Elements.FOLLOW_UP);
            assertMoves(instance, drawn);
        } finally {
            runtime.deleteProcessInstance(instance, "the test is over");
        }
    }

    private void endOne(String instance, String call) {
        ActivityInstance one = runtime.getActivityInstance(instance).getActivityInstances(call)[0];
        String called = runtime.createProcessInstanceQuery().superProcessInstanceId(instance).list().stream()
                .filter(child ->
                        List.of(one.getExecutionIds()).contains(((ExecutionEntity) child).getSuperExecutionId()))
                .findFirst()
                .orElseThrow()
                .getId();
        runtime.createMessageCorrelation("go-on").processInstanceId(called).correlateWithResult();
    }

    private void assertMoves(String instance, List<String> drawn) throws Exception {
        InstanceState before = fixtures.standing(instance);
        List<String> timers = timers(instance);
        for (int next = 1; next < drawn.size(); next++) {
            move(instance, drawn.get(next - 1), drawn.get(next));
            InstanceState after = fixtures.standing(instance);
            assertThat(after.definitionId()).isEqualTo(drawn.get(next));
            assertThat(after.shape()).isEqualTo(before.shape());
            assertThat(after.tasks()).hasSameSizeAs(before.tasks());
            assertThat(timers(instance)).isEqualTo(timers);
        }
    }

    private String begin(String definition, String step) {
        OpenedCase opened = fixtures.caseOf("caseworker");
        Map<String, Object> days = new HashMap<>();
        DAYS.matcher(Bpmn.convertToString(repository.getBpmnModelInstance(definition)))
                .results()
                .forEach(day -> days.put(day.group(1), TOMORROW));
        boolean several =
                repository.getBpmnModelInstance(definition).getModelElementById(step) instanceof Activity activity
                        && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
        return runtime.createProcessInstanceById(definition)
                .businessKey(opened.caseNumber())
                .setVariable(CaseVariables.CASE_ID, opened.caseId().toString())
                .setVariables(days)
                .setVariable(
                        CaseLifecycleProcess.Variables.PLANNED_SERVICE_IDS,
                        List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString()))
                .startBeforeActivity(several ? step + "#multiInstanceBody" : step)
                .execute()
                .getId();
    }

    private void move(String instance, String from, String to) throws Exception {
        ProcessEngineContext.withNewProcessEngineContext(() -> {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status ->
                            moves.move(instance, now -> planner.plan(from, to, Map.of(), false), "administrator"));
            return null;
        });
    }

    /** Which timer, at which step, for when. */
    private List<String> timers(String instance) {
        return management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .map(job -> ((TimerEntity) job).getJobHandlerConfigurationRaw() + " " + job.getDuedate())
                .sorted()
                .toList();
    }

    /** As it is drawn, the same again, and with every name changed. */
    private List<String> deployed(String file) {
        String key = "moves-" + UUID.randomUUID().toString().substring(0, 8);
        deploy("called.bpmn", CALLED);
        String drawn = underKey(file, key, false);
        return List.of(
                deploy(key + ".bpmn", drawn),
                deploy(key + ".bpmn", drawn),
                deploy(key + ".bpmn", underKey(file, key, true)));
    }

    private static String underKey(String file, String key, boolean renamed) {
        BpmnModelInstance model = read(file);
        model.getModelElementsByType(CallActivity.class).forEach(call -> call.setCalledElement("called"));
        if (renamed) {
            model.getModelElementsByType(FlowElement.class).stream()
                    .filter(element -> element.getName() != null)
                    .forEach(element -> element.setName(element.getName() + ", otherwise"));
        }
        model.getModelElementsByType(Process.class).iterator().next().setId(key);
        String drawn = Bpmn.convertToString(model);
        for (Map.Entry<String, String> answered : ANSWERED.entrySet()) {
            drawn = drawn.replace(answered.getKey(), answered.getValue());
        }
        return drawn;
    }

    private static BpmnModelInstance read(String file) {
        return Bpmn.readModelFromStream(
                new ByteArrayInputStream(ModelSources.processes().get(file).getBytes(StandardCharsets.UTF_8)));
    }

    private String deploy(String name, String xml) {
        String deployment =
                repository.createDeployment().addString(name, xml).deploy().getId();
        deployments.add(deployment);
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }
}
