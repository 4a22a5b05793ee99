package org.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step reads the submission of the task that its drawing leads from, whatever else is done beside it. */
class SubmissionPathTest extends EngineTest {

    private final Map<String, UUID> made = new HashMap<>();

    @BeforeEach
    void submissionsAreKept() {
        READ.clear();
        doAnswer(call -> {
                    Submission kept = call.getArgument(0);
                    made.put(kept.taskKey(), kept.id());
                    when(answers.find(kept.id())).thenReturn(Optional.of(kept));
                    return null;
                })
                .when(answers)
                .keep(any());
    }

    @ParameterizedTest
    @CsvSource({
        "Left,Right,ReadLeft,ReadRight",
        "Right,Left,ReadLeft,ReadRight",
        "Left,Right,ReadRight,ReadLeft",
        "Right,Left,ReadRight,ReadLeft"
    })
    void eachOfTwoBranchesReadsItsOwnInWhateverOrderTheyAreDone(
            String firstTask, String secondTask, String firstStep, String secondStep) {
        twoBranches("true");
        List.of(firstTask, secondTask).forEach(this::complete);
        List.of(firstStep, secondStep).forEach(this::run);
        assertThat(READ).containsEntry("ReadLeft", made.get("Left")).containsEntry("ReadRight", made.get("Right"));
    }

    @ParameterizedTest
    @CsvSource({"Left,Right", "Right,Left"})
    void eachOfTwoBranchesReadsItsOwnInTheClickThatCompletesItsTask(String firstTask, String secondTask) {
        twoBranches("false");
        List.of(firstTask, secondTask).forEach(this::complete);
        assertThat(READ).containsEntry("ReadLeft", made.get("Left")).containsEntry("ReadRight", made.get("Right"));
    }

    @ParameterizedTest
    @CsvSource({"Left,Right", "Right,Left"})
    void aStepBehindTheJoinReadsWhatWasDoneLast(String firstTask, String secondTask) {
        twoBranches("false");
        List.of(firstTask, secondTask).forEach(this::complete);
        run("ReadJoined");
        assertThat(READ).containsEntry("ReadJoined", made.get(secondTask));
    }

    @Test
    void aStepBehindASubProcessReadsWhatWasDoneInIt() {
        deploy(
                "<parallelGateway id='Step'/>",
                task("Left") + task("Right") + """
                <sequenceFlow id="f1" sourceRef="Step" targetRef="Left"/>
                <sequenceFlow id="f2" sourceRef="Step" targetRef="Right"/>
                <sequenceFlow id="f3" sourceRef="Left" targetRef="Within"/>
                <subProcess id="Within">
                  <startEvent id="Begin"/><sequenceFlow id="w1" sourceRef="Begin" targetRef="Inner"/>
                """ + task("Inner") + """
                  <sequenceFlow id="w2" sourceRef="Inner" targetRef="Done"/><endEvent id="Done"/>
                </subProcess>
                <sequenceFlow id="f4" sourceRef="Within" targetRef="ReadAfter"/>""" + reader("ReadAfter", "true"));
        begin();
        List.of("Left", "Inner", "Right").forEach(this::complete);
        run("ReadAfter");
        assertThat(READ).containsEntry("ReadAfter", made.get("Inner"));
    }

    @Test
    void aStepBehindALinkReadsWhatWasDoneBeforeTheLink() {
        deploy("<parallelGateway id='Step'/>", task("Left") + task("Right") + """
                <sequenceFlow id="f1" sourceRef="Step" targetRef="Left"/>
                <sequenceFlow id="f2" sourceRef="Step" targetRef="Right"/>
                <sequenceFlow id="f3" sourceRef="Left" targetRef="ToFar"/>
                <intermediateThrowEvent id="ToFar"><linkEventDefinition name="far"/></intermediateThrowEvent>
                <intermediateCatchEvent id="Far"><linkEventDefinition name="far"/></intermediateCatchEvent>
                <sequenceFlow id="f4" sourceRef="Far" targetRef="ReadAfter"/>""" + reader("ReadAfter", "true"));
        begin();
        List.of("Left", "Right").forEach(this::complete);
        run("ReadAfter");
        assertThat(READ).containsEntry("ReadAfter", made.get("Left"));
    }

    /** Behind an event the program may have brought a submission, but none of another task of the same process. */
    @Test
    void aStepBehindAnEventIsNotGivenWhatWasDoneBesideIt() {
        deploy("<parallelGateway id='Step'/>", task("Left") + """
                <sequenceFlow id="f1" sourceRef="Step" targetRef="Left"/>
                <sequenceFlow id="f2" sourceRef="Step" targetRef="Wait"/>
                <intermediateCatchEvent id="Wait"><timerEventDefinition><timeDuration xsi:type="tFormalExpression"
                    >PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>
                <sequenceFlow id="f3" sourceRef="Wait" targetRef="ReadAfter"/>""" + reader("ReadAfter", "false"));
        begin();
        complete("Left");
        assertThatThrownBy(() -> run("Wait")).hasMessageContaining("another task");
    }

    @Test
    void aProcessThatHasOnlyTheOldVariableGoesOn() {
        deploy(userTask("", ""), reader("Read", "true") + "<sequenceFlow id='f1' sourceRef='Step' targetRef='Read'/>");
        begin();
        complete("Step");
        engine.getRuntimeService().removeVariable(instance().getId(), CaseVariables.submissionOf("Step"));
        run("Read");
        assertThat(READ).containsEntry("Read", made.get("Step"));
    }

    private void twoBranches(String async) {
        deploy(
                "<parallelGateway id='Step'/>",
                task("Left") + task("Right") + reader("ReadLeft", async) + reader("ReadRight", async)
                        + reader("ReadJoined", "true") + """
                <sequenceFlow id="f1" sourceRef="Step" targetRef="Left"/>
                <sequenceFlow id="f2" sourceRef="Left" targetRef="ReadLeft"/>
                <sequenceFlow id="f3" sourceRef="ReadLeft" targetRef="Join"/>
                <sequenceFlow id="f4" sourceRef="Step" targetRef="Right"/>
                <sequenceFlow id="f5" sourceRef="Right" targetRef="ReadRight"/>
                <sequenceFlow id="f6" sourceRef="ReadRight" targetRef="Join"/>
                <parallelGateway id="Join"/>
                <sequenceFlow id="f7" sourceRef="Join" targetRef="ReadJoined"/>""");
        begin();
    }

    private static String task(String id) {
        return userTask("", "").replace("id='Step'", "id='" + id + "'");
    }

    private static String reader(String id, String async) {
        return "<serviceTask id='" + id + "' camunda:asyncBefore='" + async
                + "' camunda:delegateExpression='${readingStep}'><extensionElements><camunda:properties>"
                + "<camunda:property name='reader' value='" + id
                + "'/></camunda:properties></extensionElements></serviceTask>";
    }

    private void begin() {
        processes.start("visit", caseId, caseNumber, Map.of());
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    private void complete(String taskKey) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(taskKey)
                .singleResult()
                .getId();
        door.complete(task, goodAnswers(), WILMA);
    }

    private void run(String activity) {
        String job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance().getId())
                .activityId(activity)
                .singleResult()
                .getId();
        engine.getManagementService().executeJob(job);
    }
}
