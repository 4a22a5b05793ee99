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
import org.throughline.IntegrationTest;

/** At every gateway the engine itself takes the way back, or the one that changes nothing, with an answer nobody knew. */
@IntegrationTest
class SafeWayTest {

    /** What is done next where a gateway is told what it does not know. */
    private static final Map<String, String> SAFE = Map.ofEntries(
            Map.entry("SignOffNeeded", "SignOffAssessment"),
            Map.entry("AssessmentSigned", "InterviewClient"),
            Map.entry("PlanApproved", "DraftPlan"),
            Map.entry("ClientAgreed", "OpenPlanRevision"),
            Map.entry("ClosureApproved", "PrepareClosure"),
            Map.entry("ContactMade", "ScheduleFollowUp"),
            Map.entry("DuplicatesFound", "CheckDuplicates"),
            Map.entry("ScreeningResult", "ScreenRequest"),
            Map.entry("ServiceChosen", "MatchServices"),
            Map.entry("OfferAccepted", "MatchServices"),
            Map.entry("ConsentOnFile", "ObtainConsent"),
            Map.entry("ConsentGranted", "ObtainConsent"),
            Map.entry("ProviderResponse", "RecordProviderResponse"),
            Map.entry("WaitlistOutcome", "CheckWaitlist"),
            Map.entry("ServiceReally", "ConfirmServiceReceived"),
            Map.entry("DeliveryResult", "MatchServices"),
            Map.entry("TransferDecided", "TransferDeclined"),
            Map.entry("AcceptedForService", "TriageCase"),
            Map.entry("AnyServicesPlanned", "EnterFollowUp"),
            Map.entry("ReviewOutcome", "FollowUp"),
            Map.entry("SamePerson", "RecordsKeptApart"));

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
