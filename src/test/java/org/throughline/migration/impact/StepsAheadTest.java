package org.throughline.migration.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.followup.FollowUpProcess;
import org.throughline.migration.LaterEffect.StepAhead;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelReader;
import org.throughline.model.ModelSources;
import org.throughline.model.ProcessModel;
import org.throughline.safety.SuicideResponseProcess;

/** What open cases still have before them, on the processes as they are shipped. */
class StepsAheadTest {

    private static final ModelReader READER = new ModelReader();
    private static final Predicate<FlowNode> ANY_TABLE = step -> step.get("camunda:decisionRef") != null;

    private static final String TRIAGE = "case-lifecycle " + CaseLifecycleProcess.Elements.TRIAGE_CASE;
    private static final String RISK = "assessment " + AssessmentProcess.Elements.DETERMINE_RISK;
    private static final String INTERVAL = "follow-up " + FollowUpProcess.Elements.DETERMINE_INTERVAL;
    private static final String SUICIDE = "suicide-response " + SuicideResponseProcess.Elements.DETERMINE_SUICIDE_RISK;

    private static ProcessModel process(String key) {
        return ModelSources.processes().values().stream()
                .map(READER::process)
                .filter(model -> model.processes().get(0).id().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static TreeSet<String> ahead(Predicate<FlowNode> wanted, String key, String step) {
        return new StepsAhead(called -> Optional.of(process(called)), wanted)
                .after(process(key), step).stream()
                        .map(placed -> placed.processKey() + " " + placed.step().id())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aCaseInIntakeHasEveryTableBeforeItAlsoThoseOfProcessesThatAreCalledLater() {
        assertThat(ahead(ANY_TABLE, "case-lifecycle", CaseLifecycleProcess.Elements.INTAKE))
                .containsExactly(RISK, TRIAGE, INTERVAL, SUICIDE);
    }

    @Test
    void whatIsDecidedOnceIsBehindACaseThatWentOn() {
        assertThat(ahead(ANY_TABLE, "case-lifecycle", CaseLifecycleProcess.Elements.ASSIGN_WORKER))
                .containsExactly(RISK, INTERVAL, SUICIDE);
        assertThat(ahead(ANY_TABLE, "case-lifecycle", CaseLifecycleProcess.Elements.CLOSURE))
                .as("what is owed to somebody's safety begins at any time")
                .containsExactly(SUICIDE);
    }

    @Test
    void aLoopLeadsBackToWhatWasPassed() {
        assertThat(ahead(ANY_TABLE, "case-lifecycle", CaseLifecycleProcess.Elements.FOLLOW_UP))
                .contains(RISK, INTERVAL);
        assertThat(ahead(ANY_TABLE, "follow-up", FollowUpProcess.Elements.RECORD_CONTACT))
                .isEmpty();
    }

    @Test
    void whatCanBeginBesideTheWorkIsBeforeEveryCaseWithinIt() {
        Predicate<FlowNode> safety = step -> "safety-response".equals(step.get("calledElement"));
        assertThat(ahead(safety, "case-lifecycle", CaseLifecycleProcess.Elements.ASSESSMENT))
                .containsExactly("case-lifecycle SafetyResponse");
        assertThat(ahead(safety, "case-lifecycle", CaseLifecycleProcess.Elements.CLOSURE))
                .containsExactly("case-lifecycle SafetyResponse");
    }

    @Test
    void aProcessThatCallsItselfIsGoneThroughOnce() {
        ProcessModel again = READER.process(ModelSources.text("processes/followup/follow-up.bpmn")
                .replace(
                        "<bpmn:serviceTask id=\"LogContact\"",
                        "<bpmn:callActivity id=\"LogContact\" calledElement=\"follow-up\"")
                .replaceFirst("(id=\"LogContact\"[\\s\\S]*?)</bpmn:serviceTask>", "$1</bpmn:callActivity>"));
        assertThat(new StepsAhead(called -> Optional.of(again), ANY_TABLE)
                        .after(again, FollowUpProcess.Elements.RECORD_CONTACT))
                .extracting(placed -> placed.step().id())
                .containsExactly(FollowUpProcess.Elements.DETERMINE_INTERVAL);
    }

    @Test
    void casesAreCountedOnceForEachStepAndOnceInAll() {
        CasesAhead cases = new CasesAhead(
                new StepsAhead(called -> Optional.of(process(called)), ANY_TABLE), definition -> process(definition));
        cases.add(standing("TL-1", "case-lifecycle", CaseLifecycleProcess.Elements.INTAKE));
        cases.add(standing("TL-2", "case-lifecycle", CaseLifecycleProcess.Elements.ASSIGN_WORKER));
        cases.add(standing("TL-2", "case-lifecycle", CaseLifecycleProcess.Elements.ASSIGN_WORKER));

        assertThat(cases.cases(ANY_TABLE)).isEqualTo(2);
        assertThat(cases.steps(ANY_TABLE, key -> "The " + key, NOWHERE))
                .filteredOn(step -> step.stepId().equals(CaseLifecycleProcess.Elements.TRIAGE_CASE))
                .containsExactly(new StepAhead(
                        "case-lifecycle",
                        "The case-lifecycle",
                        CaseLifecycleProcess.Elements.TRIAGE_CASE,
                        "Set priority and response time",
                        1,
                        List.of("TL-1"),
                        null));
        assertThat(cases.steps(ANY_TABLE, key -> key, NOWHERE).get(0).cases()).isEqualTo(2);
    }

    private static final LongLists NOWHERE = cases -> {
        throw new AssertionError("so few need no list");
    };

    private static InstanceState standing(String number, String definition, String step) {
        return new InstanceState(number, definition, number, null, null, null, List.of(step), step, List.of());
    }
}
