package org.throughline.engine;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.throughline.engine.StaffPort.Worker;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** The engine with the modules around it played by mocks: what it asks of them is stated by each test. */
@SpringBootTest(
        classes = EngineTest.EngineAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "throughline.database.directory=target/test-data/engine")
@ActiveProfiles("test")
public abstract class EngineTest {

    protected static final Actor WILMA = new Actor("wilma", "Wilma", Set.of("caseworker"), Set.of("north"));
    protected static final Actor CLARA = new Actor("clara", "Clara", Set.of("clinician"), Set.of("north"));
    protected static final Actor SVEN = new Actor("sven", "Sven", Set.of("supervisor"), Set.of("north"));
    protected static final Actor ADAM = new Actor("adam", "Adam", Set.of("administrator"), Set.of());
    protected static final String NAME = "engine-test";

    /** What steps with the property {@code reader} have read, by its value. */
    protected static final Map<String, UUID> READ = new ConcurrentHashMap<>();

    @MockitoBean
    protected AnswerStore answers;

    @MockitoBean
    protected StaffPort staffPort;

    @MockitoBean
    protected CaseAudience audience;

    @MockitoBean
    protected TaskObserver observer;

    @MockitoBean
    protected EngineAudit audit;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected TaskCompletion door;

    @Autowired
    protected CaseProcesses processes;

    protected final UUID caseId = UUID.randomUUID();
    protected final String caseNumber = "TL-2026-" + caseId.toString().substring(0, 6);

    @BeforeEach
    void people() {
        List<Worker> all = List.of(
                worker(WILMA, "caseworker", "caseworker@north"),
                worker(CLARA, "clinician", "clinician@north"),
                worker(SVEN, "supervisor", "supervisor@north"),
                worker(ADAM, "administrator"),
                new Worker("xaver", "Xaver", "South", "x@example.org", Set.of("caseworker", "caseworker@south")));
        all.forEach(worker -> when(staffPort.find(worker.username())).thenReturn(Optional.of(worker)));
        when(staffPort.all()).thenReturn(all);
        when(staffPort.shownTo(anyString())).thenReturn(all);
        when(staffPort.isQualified(anyString(), any()))
                .thenAnswer(call -> new TaskQualification(null, null).equals(call.getArgument(1)));
        when(staffPort.refusal(anyString(), any())).thenReturn(Rejection.forbidden("licence-missing", "LCSW"));
        when(staffPort.standsInFor(anyString(), any())).thenAnswer(call -> call.getArgument(0));
        when(audience.number(caseId)).thenReturn(Optional.of(caseNumber));
        when(audience.team(any())).thenReturn(Optional.of("north"));
    }

    private static Worker worker(Actor actor, String... groups) {
        return new Worker(actor.username(), actor.displayName(), "North", "a@example.org", Set.of(groups));
    }

    @AfterEach
    void removeModels() {
        engine.getIdentityService().clearAuthentication();
        engine.getRepositoryService().createDeploymentQuery().deploymentName(NAME).list().stream()
                .map(deployment -> deployment.getId())
                .forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
    }

    protected void deploy(String step, String more) {
        deployModel(EngineModels.processWith("visit", step, more));
    }

    protected void deployModel(String model) {
        engine.getRepositoryService()
                .createDeployment()
                .name(NAME)
                .addString("visit.bpmn", model)
                .addClasspathResource("engine/visit-report.form")
                .deploy();
    }

    /** One user task for caseworkers, with more attributes and properties than every task has. */
    protected static String userTask(String attributes, String properties) {
        return "<userTask id='Step' name='Report the visit' camunda:candidateGroups='caseworker' "
                + "camunda:formRef='visit-report' camunda:formRefBinding='latest' " + attributes
                + "><extensionElements><camunda:properties>" + properties
                + "</camunda:properties></extensionElements></userTask>";
    }

    protected String start(Map<String, Object> variables) {
        processes.start("visit", caseId, caseNumber, variables);
        return task().getId();
    }

    protected Task task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    protected static Map<String, Object> goodAnswers() {
        return Map.of("note", "All well", "outcome", "met", "topics", List.of("food"));
    }

    /** Every class of the program but those of other modules. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "org.throughline",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "org\\.throughline\\.(?!engine\\.|shared\\.|database\\.)[a-z]+\\..*",
                                "org\\.throughline\\.[A-Z].*"
                            }))
    static class EngineAlone {

        @Bean
        Prefill outcomes() {
            return new Outcomes();
        }

        @Bean
        SignInForTests signInForTests() {
            return new SignInForTests();
        }

        @Bean
        ReadingStep readingStep() {
            return new ReadingStep();
        }

        @Bean
        RefusingStep refusingStep() {
            return new RefusingStep();
        }
    }

    @VettedAction("Refuses")
    private static class RefusingStep extends CaseStep {

        @Override
        protected void perform(Step step) {
            throw Rejection.forbidden("own-work-approved");
        }
    }

    @VettedAction("Reads")
    private static class ReadingStep extends CaseStep {

        @Override
        protected void perform(Step step) {
            step.caseId();
            UUID submission = step.submission();
            if (step.property("reader") != null) {
                READ.put(step.property("reader"), submission);
            }
        }
    }

    private static class Outcomes implements Prefill {

        @Override
        public Set<String> formIds() {
            return Set.of("visit-report");
        }

        @Override
        public Map<String, Object> values(PrefillRequest request) {
            return Map.of(
                    "outcomes",
                    List.of(Map.of("label", "Met", "value", "met"), Map.of("label", "Missed", "value", "missed")),
                    "note",
                    "Case " + request.caseNumber());
        }
    }
}
