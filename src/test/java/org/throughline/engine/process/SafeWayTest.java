package org.throughline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.TransferProcess;
import org.throughline.closure.AftercareProcess;
import org.throughline.closure.ClosureProcess;
import org.throughline.followup.FollowUpProcess;
import org.throughline.instruments.ResultActionProcess;
import org.throughline.intake.CallBackProcess;
import org.throughline.intake.ClientLinkProcess;
import org.throughline.intake.IntakeProcess;
import org.throughline.referral.AppointmentReminderProcess;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralProcess;
import org.throughline.safety.SuicideResponseProcess;

/** At every gateway the engine itself takes the way back, or the one that changes nothing, with an answer nobody knew. */
@LifecycleTest
class SafeWayTest {

    /** What is done next where a gateway is told what it does not know. */
    private static final Map<String, String> SAFE = Map.ofEntries(
            Map.entry(AssessmentProcess.Elements.SIGN_OFF_NEEDED, AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT),
            Map.entry(AssessmentProcess.Elements.ASSESSMENT_SIGNED, AssessmentProcess.Elements.INTERVIEW_CLIENT),
            Map.entry(PlanProcess.Elements.PLAN_APPROVED, PlanProcess.Elements.DRAFT_PLAN),
            Map.entry(PlanProcess.Elements.CLIENT_AGREED, PlanProcess.Elements.OPEN_PLAN_REVISION),
            Map.entry(ClosureProcess.Elements.CLOSURE_APPROVED, ClosureProcess.Elements.PREPARE_CLOSURE),
            Map.entry(FollowUpProcess.Elements.CONTACT_MADE, FollowUpProcess.Elements.SCHEDULE_FOLLOW_UP),
            Map.entry(IntakeProcess.Elements.DUPLICATES_FOUND, IntakeProcess.Elements.CHECK_DUPLICATES),
            Map.entry(IntakeProcess.Elements.SCREENING_RESULT, IntakeProcess.Elements.SCREEN_REQUEST),
            Map.entry(ReferralProcess.Elements.SERVICE_CHOSEN, ReferralProcess.Elements.MATCH_SERVICES),
            Map.entry(ReferralProcess.Elements.OFFER_ACCEPTED, ReferralProcess.Elements.MATCH_SERVICES),
            Map.entry(ReferralProcess.Elements.CONSENT_ON_FILE, ReferralProcess.Elements.OBTAIN_CONSENT),
            Map.entry(ReferralProcess.Elements.CONSENT_GRANTED, ReferralProcess.Elements.OBTAIN_CONSENT),
            Map.entry(ReferralProcess.Elements.REFERRAL_SENT_OUT, ReferralProcess.Elements.CHECK_CONSENT),
            Map.entry(
                    ReferralDeliveryProcess.Elements.PROVIDER_RESPONSE, ReferralDeliveryProcess.Elements.AWAIT_ANSWER),
            Map.entry(
                    ReferralDeliveryProcess.Elements.WITHOUT_ANSWER,
                    ReferralDeliveryProcess.Elements.DECIDE_WITHOUT_ANSWER),
            Map.entry(ReferralDeliveryProcess.Elements.SERVICE_HELPED, ReferralDeliveryProcess.Elements.REVIEW_NEED),
            Map.entry(ReferralDeliveryProcess.Elements.NEED_REVIEWED, ReferralDeliveryProcess.Elements.REVIEW_NEED),
            Map.entry(
                    ReferralDeliveryProcess.Elements.WAITLIST_OUTCOME, ReferralDeliveryProcess.Elements.CHECK_WAITLIST),
            Map.entry(
                    ReferralDeliveryProcess.Elements.APPOINTMENT_MADE,
                    ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT),
            Map.entry(
                    ReferralDeliveryProcess.Elements.SERVICE_REALLY,
                    ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED),
            Map.entry(ReferralProcess.Elements.DELIVERY_RESULT, ReferralProcess.Elements.MATCH_SERVICES),
            Map.entry(TransferProcess.Elements.TRANSFER_DECIDED, TransferProcess.Elements.TRANSFER_DECLINED),
            Map.entry(CaseLifecycleProcess.Elements.ACCEPTED_FOR_SERVICE, CaseLifecycleProcess.Elements.TRIAGE_CASE),
            Map.entry(
                    CaseLifecycleProcess.Elements.ANY_SERVICES_PLANNED, CaseLifecycleProcess.Elements.ENTER_FOLLOW_UP),
            Map.entry(CaseLifecycleProcess.Elements.REVIEW_OUTCOME, CaseLifecycleProcess.Elements.FOLLOW_UP),
            Map.entry(
                    ResultActionProcess.Elements.KEPT_TO_LICENSED,
                    ResultActionProcess.Elements.ACT_ON_RESULT_AS_CLINICIAN),
            Map.entry(CallBackProcess.Elements.CASE_HANDED_OVER, CallBackProcess.Elements.RETURN_CALL_AT_INTAKE),
            Map.entry(AftercareProcess.Elements.AFTERCARE_STILL_DUE, AftercareProcess.Elements.ASK_AFTER_CLIENT),
            Map.entry(
                    AppointmentReminderProcess.Elements.APPOINTMENT_STANDS,
                    AppointmentReminderProcess.Elements.NO_REMINDER_NEEDED),
            Map.entry(
                    SuicideResponseProcess.Elements.EMERGENCY_NEEDED,
                    SuicideResponseProcess.Elements.CALL_EMERGENCY_SERVICES),
            Map.entry(
                    SuicideResponseProcess.Elements.CONSULTATION_NEEDED,
                    SuicideResponseProcess.Elements.CONSULT_CLINICIAN),
            Map.entry(
                    SuicideResponseProcess.Elements.CONSULTATION_DECIDED,
                    SuicideResponseProcess.Elements.CALL_EMERGENCY_SERVICES),
            Map.entry(
                    SuicideResponseProcess.Elements.CLOSED_BY_CLINICIAN,
                    SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE),
            Map.entry(ClientLinkProcess.Elements.SAME_PERSON, ClientLinkProcess.Elements.RECORDS_KEPT_APART));

    private static final Pattern COMPARED = Pattern.compile("(\\w+) == ('|true|false)");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    record Choice(Path file, String gateway) {

        @Override
        public String toString() {
            return gateway;
        }
    }

    static Stream<Choice> choices() {
        return models().flatMap(file ->
                Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(ExclusiveGateway.class).stream()
                        .map(gateway -> new Choice(file, gateway.getId())));
    }

    private static Stream<Path> models() {
        try (Stream<Path> all = Files.walk(Path.of("processes"))) {
            return all.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyGatewayOfEveryModelHasItsSafeWay() {
        assertThat(choices().map(Choice::gateway)).containsExactlyInAnyOrderElementsOf(SAFE.keySet());
    }

    @ParameterizedTest
    @MethodSource("choices")
    void anAnswerThatNobodyKnewGoesTheSafeWay(Choice choice) throws IOException {
        String key = "unknown-" + choice.gateway().toLowerCase(java.util.Locale.ROOT);
        BpmnModelInstance model = stoppingAfter(choice, key);
        DeploymentWithDefinitions deployed = repository
                .createDeployment()
                .addModelInstance(key + ".bpmn", model)
                .deployWithResult();
        String definition = deployed.getDeployedProcessDefinitions().get(0).getId();
        try {
            // what is reached waits there, so that this is only about the way to it
            management.suspendJobDefinitionByProcessDefinitionId(definition);
            String instance = runtime.createProcessInstanceById(definition)
                    .setVariables(unknownAnswers(model, choice.gateway()))
                    .startBeforeActivity(choice.gateway())
                    .execute(true, true)
                    .getId();
            assertThat(reached(instance)).containsExactly(SAFE.get(choice.gateway()));
        } finally {
            repository.deleteDeployment(deployed.getId(), true, true, true);
        }
    }

    private BpmnModelInstance stoppingAfter(Choice choice, String key) throws IOException {
        String xml = Files.readString(choice.file());
        String original = Bpmn.readModelFromFile(choice.file().toFile())
                .getModelElementsByType(Process.class)
                .iterator()
                .next()
                .getId();
        String renamed = xml.replace("<bpmn:process id=\"" + original + "\"", "<bpmn:process id=\"" + key + "\"")
                .replace("processRef=\"" + original + "\"", "processRef=\"" + key + "\"");
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(renamed.getBytes(StandardCharsets.UTF_8)));
        ExclusiveGateway gateway = model.getModelElementById(choice.gateway());
        gateway.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(target -> ((FlowNode) target)
                .setCamundaAsyncBefore(true));
        return model;
    }

    /** A text that no condition asks for; where yes or no is asked, neither. */
    private static Map<String, Object> unknownAnswers(BpmnModelInstance model, String gatewayId) {
        ExclusiveGateway gateway = model.getModelElementById(gatewayId);
        Map<String, Object> answers = new HashMap<>();
        gateway.getOutgoing().stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .flatMap(flow -> COMPARED.matcher(flow.getConditionExpression().getTextContent())
                        .results())
                .forEach(asked -> answers.put(asked.group(1), asked.group(2).equals("'") ? "what nobody knew" : null));
        assertThat(answers).as("variables that %s asks for", gatewayId).isNotEmpty();
        return answers;
    }

    private List<String> reached(String instance) {
        return management.createJobQuery().processInstanceId(instance).list().stream()
                .map(Job::getJobDefinitionId)
                .map(id -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId())
                .collect(Collectors.toList());
    }
}
