package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.PageClient;
import org.throughline.casefile.OpenedCase;
import org.throughline.casefile.Timeline;
import org.throughline.engine.ModelKind;
import org.throughline.migration.CaseMigrations.CaseSelection;
import org.throughline.migration.CaseMigrations.MigrationResult;
import org.throughline.migration.OfferEffect;
import org.throughline.migration.OfferEffect.OfferShift;
import org.throughline.migration.impact.InstanceTask;
import org.throughline.migration.process.ProcessXml.Step;
import org.throughline.studio.DraftView;
import org.throughline.studio.Redesigns;

/** A table says who may do a task: what a changed one means for open tasks, and that it comes so where it is wished for. */
abstract class OfferImpactCases {

    private static final int ROUNDS = Integer.getInteger("impact.rounds", 4);
    private static final long SEED = Long.getLong("impact.seed", 0);
    private static final List<String> GROUPS =
            List.of("caseworker", "clinician", "supervisor", "intake", "caseworker,supervisor");

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    UncheckedPublications unchecked;

    @Autowired
    Redesigns redesigns;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    Timeline timeline;

    @LocalServerPort
    int port;

    private final String key = "walk-" + UUID.randomUUID().toString().substring(0, 8);
    private final String table = key + "-who";
    private final String step = key + "Visit";
    private final List<String> others = new ArrayList<>();
    private OpenedCase opened;
    private String process;

    @AfterEach
    void end() {
        fixtures.end(process);
        others.forEach(fixtures::end);
    }

    @Test
    void anOpenTaskGoesToTheGroupOfTheChangedTableWhereThatIsWishedFor() {
        standing(Step.task(step));
        tasks.setAssignee(task().id(), "caseworker");
        UUID redesign = redrawn("clinician");

        OfferEffect predicted = only(redesign);
        assertThat(predicted.tasks()).isEqualTo(1);
        assertThat(predicted.untried()).isZero();
        OfferShift shift = predicted.shifts().get(0);
        assertThat(shift.taskKey()).isEqualTo(step);
        assertThat(shift.reason()).isNull();
        assertThat(shift.losing()).isEqualTo(1);
        assertThat(shift.caseNumbers()).containsExactly(opened.caseNumber());
        assertThat(task().groups()).as("a preview changes nothing").isEqualTo(shift.from());
        assertThat(runtime.getVariable(process, "who")).isEqualTo("caseworker");
        PageClient administrator = PageClient.signedIn(port, "administrator");
        String page = "/studio/redesigns/" + redesign;
        assertThat(administrator.get(page + "/effect").body())
                .contains("Who may do open tasks, by", "One is with somebody who may not do it then");
        assertThat(administrator.get(page + "/publish").body()).contains("Decide anew who may do one open task");

        unchecked.publish(redesign);
        assertThat(task().groups()).as("nor does publishing").isEqualTo(shift.from());
        assertThat(administrator.get(page + "/publish").body()).contains("Decide anew");
        var move = administrator.submit(page + "/moves", "scope", "offers");
        fixtures.carryOut();
        assertThat(administrator.get(move.uri().getPath()).body()).contains("1 decided anew");
        assertThat(task().groups()).isEqualTo(shift.to());
        assertThat(task().assignee()).isNull();
        assertThat(runtime.getVariable(process, "who")).isEqualTo("clinician");
        assertThat(timeline.slice(opened.caseId(), 5, null, Locale.ENGLISH).items())
                .anySatisfy(entry -> assertThat(entry.summary())
                        .contains("Who may do an open task was decided anew by a changed table"));
        assertThat(fixtures.foresee(redesign).offers())
                .as("nothing is left to decide")
                .isEmpty();
    }

    @Test
    void theAnswerIsFollowedIntoTheProcessesThatWereCalledWithIt() {
        calling("source='who' target='visitor'");
        String called = called(process);
        UUID redesign = redrawn("clinician");

        OfferShift shift = only(redesign).shifts().get(0);
        assertThat(shift.taskKey()).isEqualTo(step);
        assertThat(shift.caseNumbers()).containsExactly(opened.caseNumber());
        assertThat(task(called).groups()).as("a preview changes nothing").isEqualTo(shift.from());
        unchecked.publish(redesign);
        fixtures.move(redesign, new CaseSelection.OffersOnly());
        assertThat(task(called).groups()).isEqualTo(shift.to()).isNotEqualTo(shift.from());
        assertThat(runtime.getVariable(called, "visitor")).isEqualTo("clinician");
        assertThat(fixtures.foresee(redesign).offers())
                .as("nothing is left to decide")
                .isEmpty();
    }

    @Test
    void aCalledProcessThatGaveTheAnswerAnotherValueGoesByThat() {
        calling("source='who' target='visitor'");
        String called = called(process);
        List<String> before = task(called).groups();
        runtime.setVariable(called, "visitor", "supervisor");
        UUID redesign = redrawn("clinician");
        assertThat(fixtures.foresee(redesign).offers()).isEmpty();
        unchecked.publish(redesign);
        fixtures.move(redesign, new CaseSelection.OffersOnly());
        assertThat(task(called).groups()).isEqualTo(before);
    }

    @Test
    void whoeverMayStillDoItKeepsTheTask() {
        standing(Step.task(step));
        tasks.setAssignee(task().id(), "caseworker");
        UUID redesign = redrawn("caseworker,clinician");

        assertThat(only(redesign).shifts().get(0).losing()).isZero();
        unchecked.publish(redesign);
        fixtures.move(redesign, new CaseSelection.OffersOnly());
        assertThat(task().assignee()).isEqualTo("caseworker");
        assertThat(task().groups()).hasSize(2);
    }

    @Test
    void aTaskThatNobodyCouldDoThenStaysAsItWas() {
        standing(Step.task(step).licensed("LCSW"));
        List<String> before = task().groups();
        UUID redesign = redrawn("intake");

        OfferShift refused = only(redesign).shifts().get(0);
        assertThat(refused.reason()).contains("Nobody would be left who may do “Do " + step + "”");
        assertThat(refused.to()).isEmpty();
        unchecked.publish(redesign);
        var results = fixtures.results(fixtures.move(redesign, new CaseSelection.OffersOnly()));
        assertThat(results.get(process).result()).isEqualTo(MigrationResult.FAILED);
        assertThat(results.get(process).reason()).isEqualTo(refused.reason());
        assertThat(task().groups()).isEqualTo(before);
        assertThat(runtime.getVariable(process, "who")).isEqualTo("caseworker");
    }

    /** Another run is asked for by {@code -Dimpact.seed=1000}, a long one by {@code -Dimpact.rounds=50}. */
    @Test
    void whatWasPredictedOfEachTaskComesTrueOverTablesThatAreRedrawnByChance() {
        standing(Step.task(step).licensed("LMSW"));
        List<String> needs = List.of("housing", "food", "income", "legal");
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Random chance = new Random(seed);
            needs.forEach(need -> others.add(
                    fixtures.standing(key, fixtures.caseOf("caseworker"), Map.of("need", need), List.of(key + "Ask"))));
            others.stream()
                    .filter(one -> chance.nextBoolean() && task(one).assignee() == null)
                    .forEach(one -> tasks.setAssignee(task(one).id(), "clinician"));
            Map<String, String> ruled = new LinkedHashMap<>();
            needs.stream().filter(need -> chance.nextInt(4) > 0).forEach(need -> ruled.put(need, any(chance)));
            UUID redesign = redrawn(ruled, any(chance));
            List<OfferShift> said = fixtures.foresee(redesign).offers().stream()
                    .flatMap(offers -> offers.shifts().stream())
                    .toList();
            Map<String, List<String>> expected = new LinkedHashMap<>();
            others.forEach(one -> expected.put(one, predicted(one, said)));
            unchecked.publish(redesign);
            fixtures.move(redesign, new CaseSelection.OffersOnly());
            Map<String, List<String>> come = new LinkedHashMap<>();
            others.forEach(one -> come.put(one, task(one).groups()));
            assertThat(come).as("seed %d, %s", seed, ruled).isEqualTo(expected);
        }
    }

    private static String any(Random chance) {
        return GROUPS.get(chance.nextInt(GROUPS.size()));
    }

    private List<String> predicted(String one, List<OfferShift> said) {
        String number = fixtures.standing(one).caseNumber();
        return said.stream()
                .filter(shift -> shift.reason() == null && shift.caseNumbers().contains(number))
                .map(OfferShift::to)
                .findFirst()
                .orElseGet(() -> task(one).groups());
    }

    private void standing(Step visit) {
        standing(new ProcessXml(key, List.of(Step.task(key + "Ask").typed("receiveTask"), visit.offered("${who}")))
                .bpmn());
        assertThat(fixtures.standing(process).steps()).containsExactly(step);
    }

    /** The visit is a step of another process, which is called with the answer. */
    private void calling(String handed) {
        String visits = key + "-visits";
        unchecked.publish(
                fixtures.redraw(new ProcessXml(visits, List.of(Step.task(step).offered("${visitor}"))))
                        .id());
        String call = key + "Call";
        standing(new ProcessXml(
                        key,
                        List.of(
                                Step.task(key + "Ask").typed("receiveTask"),
                                Step.task(call).typed("receiveTask")))
                .bpmn()
                .replaceFirst(
                        "<receiveTask id='" + call + "' name='([^']*)' messageRef='Heard'/>",
                        "<callActivity id='" + call + "' name='$1' calledElement='" + visits + "'><extensionElements>"
                                + "<camunda:in businessKey='#{execution.processBusinessKey}'/>"
                                + "<camunda:in source='caseId' target='caseId'/><camunda:in " + handed + "/>"
                                + "</extensionElements></callActivity>"));
    }

    private String called(String caller) {
        return runtime.createProcessInstanceQuery()
                .superProcessInstanceId(caller)
                .singleResult()
                .getId();
    }

    private void standing(String drawn) {
        String bpmn = drawn.replaceFirst(
                "<receiveTask id='(\\w[\\w-]*)' name='([^']*)' messageRef='Heard'/>",
                "<businessRuleTask id='$1' name='$2' camunda:resultVariable='who' camunda:decisionRef='" + table
                        + "' camunda:decisionRefBinding='latest' camunda:mapDecisionResult='singleEntry'/>");
        UUID redesign = fixtures.redraw(key, bpmn).id();
        DraftView draft = redesigns.create(redesign, ModelKind.DECISION, table, "Who visits", MigrationFixtures.ADA);
        redesigns.save(redesign, ModelKind.DECISION, table, dmn("caseworker"), draft.revision(), MigrationFixtures.ADA);
        unchecked.publish(redesign);
        opened = fixtures.caseOf("caseworker");
        process = fixtures.standing(key, opened, Map.of("need", "housing"), List.of(key + "Ask"));
    }

    private UUID redrawn(String group) {
        return redrawn(Map.of(), group);
    }

    private UUID redrawn(Map<String, String> ruled, String otherwise) {
        UUID redesign = redesigns
                .open("Others visit", "Because it is tested", MigrationFixtures.ADA)
                .id();
        DraftView draft = redesigns.add(redesign, ModelKind.DECISION, table, MigrationFixtures.ADA);
        redesigns.save(
                redesign, ModelKind.DECISION, table, dmn(ruled, otherwise), draft.revision(), MigrationFixtures.ADA);
        return redesign;
    }

    private OfferEffect only(UUID redesign) {
        var effect = fixtures.foresee(redesign);
        assertThat(effect.problem()).isNull();
        assertThat(effect.offers()).hasSize(1);
        return effect.offers().get(0);
    }

    private InstanceTask task() {
        return task(process);
    }

    private InstanceTask task(String one) {
        return fixtures.standing(one).tasks().get(0);
    }

    private String dmn(String group) {
        return dmn(Map.of(), group);
    }

    /** @param ruled the group for each need that has a rule of its own; @param otherwise for all others */
    private String dmn(Map<String, String> ruled, String otherwise) {
        StringBuilder rules = new StringBuilder();
        ruled.forEach((need, group) -> rules.append(rule(need, '"' + need + '"', group)));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions" name="Who visits" namespace="test">
                  <decision id="%s" name="Who visits" camunda:historyTimeToLive="P3650D">
                    <decisionTable id="Table" hitPolicy="FIRST">
                      <input id="Need"><inputExpression id="NeedOf" typeRef="string"><text>need</text></inputExpression></input>
                      <output id="Who" name="who" typeRef="string"/>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(table, rules.append(rule("else", "", otherwise)));
    }

    private static String rule(String id, String need, String group) {
        return """
                <rule id="Rule_%1$s"><inputEntry id="In_%1$s"><text>%2$s</text></inputEntry>
                  <outputEntry id="Out_%1$s"><text>"%3$s"</text></outputEntry></rule>
                """.formatted(id, need, group);
    }
}
