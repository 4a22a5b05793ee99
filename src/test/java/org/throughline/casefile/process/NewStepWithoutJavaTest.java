package org.throughline.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.CaseQuery;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenTask;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.TaskCompletion;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;
import org.throughline.worklist.Supervision;
import org.throughline.worklist.WorkQuery;
import org.throughline.worklist.WorkScope;
import org.throughline.worklist.Worklist;

/** A step and a form that nobody programmed: drawn, published, and whole in every place where work is seen. */
@LifecycleTest
class NewStepWithoutJavaTest {

    private static final String STEP = "VisitHome";

    @Autowired
    private ModelLibrary library;

    @Autowired
    private CaseProcesses processes;

    @Autowired
    private CaseFixture fixture;

    @Autowired
    private Cases cases;

    @Autowired
    private Worklist worklist;

    @Autowired
    private TaskCompletion door;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Supervision supervision;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private final String key = "visit-" + UUID.randomUUID().toString().substring(0, 8);
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private OpenedCase opened;
    private CaseActions desk;

    @BeforeEach
    void anAdministratorPublishesAStepAndACaseReachesIt() {
        desk = new CaseActions(engine, door);
        publish(form("Damp in the house", "Lembap di rumah"), process());
        opened = fixture.assigned("Visited", "caseworker");
        processes.start(key, opened.caseId(), opened.caseNumber(), Map.of());
    }

    @Test
    void itIsOnTheDeskAndDueByTheTableOfAllDueDates() {
        OpenTask item = onDesk(CaseActions.CASEWORKER);
        assertThat(item.name()).isEqualTo("Visit the home");
        assertThat(item.formId()).isEqualTo(key);
        assertThat(item.team()).isEqualTo("north");
        assertThat(item.dueAt()).isAfter(item.createdAt());
    }

    @Test
    void itIsInTasklistWithItsForm() {
        PageClient carla = PageClient.signedIn(port, "caseworker");
        String api = "/camunda/api/engine/engine/default/task";
        assertThat(carla.get(api + "?maxResults=10&processInstanceBusinessKey=" + opened.caseNumber())
                        .body())
                .contains("Visit the home");
        assertThat(carla.get(api + "/" + task().getId() + "/deployed-form").body())
                .contains("Damp in the house");
    }

    @Test
    void itsWorkerIsRemindedAndItsSupervisorHearsWhenItIsLate() {
        assertThat(onDesk(CaseActions.SUPERVISOR))
                .returns(null, OpenTask::remindedAt)
                .returns(null, OpenTask::escalatedAt);
        desk.timers(desk.process(key, opened.caseNumber()), STEP);
        OpenTask late = onDesk(CaseActions.SUPERVISOR);
        assertThat(late.remindedAt()).isNotNull();
        assertThat(late.escalatedAt()).isNotNull();
    }

    @Test
    void itIsAmongWhatSupervisionWatchesOnceItIsOverdue() {
        assertThat(overdue()).doesNotContain(opened.caseNumber());
        engine.getTaskService().setDueDate(task().getId(), Date.from(Instant.EPOCH));
        assertThat(overdue()).contains(opened.caseNumber());
    }

    private List<String> overdue() {
        return supervision.slice(Supervision.Watch.OVERDUE, CaseActions.SUPERVISOR, 100, null).items().stream()
                .map(OpenTask::caseNumber)
                .toList();
    }

    @Test
    void itsAnswersAreCheckedOnTheServerAndLeaveOnlyFlagsToTheProcess() {
        assertThatThrownBy(() -> complete(Map.of("outcome", "met")))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .anySatisfy(error -> assertThat(error.message()).contains("Damp in the house")));
        complete(answers());
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName("damp")
                        .variableValueEquals("damp", word)
                        .count())
                .isZero();
        assertThat(desk.process(key, opened.caseNumber())).isNull();
    }

    @Test
    void itsAnswersAreShownInTheReadersLanguageByTheFormThatWasAnswered() {
        complete(answers());
        publish(form("Mould", "Jamur"));
        PageClient carla = PageClient.signedIn(port, "caseworker");
        String page = "/cases/" + opened.caseNumber() + "/answers";
        assertThat(carla.get(page).body())
                .contains("Damp in the house", word, "Met with the client")
                .doesNotContain("Mould");
        assertThat(carla.submit("/language", "language", "id", "continue", page).body())
                .contains("Lembap di rumah", "Bertemu klien")
                .doesNotContain("Jamur");
        carla.submit("/language", "language", "en", "continue", page);
    }

    @Test
    void theCaseIsFoundByAnAnswerByThoseWhoMayKnowOfIt() {
        assertThat(found(word, CaseActions.CASEWORKER)).isEmpty();
        complete(answers());
        assertThat(found(word.substring(0, 12) + " cellar", CaseActions.CASEWORKER))
                .containsExactly(opened.caseNumber());
        assertThat(found("cellar' | !x:* \\", CaseActions.CASEWORKER)).isEmpty();
        assertThat(found(word, fixture.actor("caseworker2"))).isEmpty();
        assertThat(found(word, fixture.actor("administrator"))).isEmpty();
        assertThat(PageClient.signedIn(port, "caseworker")
                        .get("/cases?answered=" + word)
                        .body())
                .contains(opened.caseNumber());
        assertThat(plan()).contains("submission_by_words");
    }

    @Test
    void itsAnswersLeaveAsCsvAndJsonAndTheLogSaysWhoTookThem() throws Exception {
        complete(answers());
        PageClient carla = PageClient.signedIn(port, "caseworker");
        String page = "/cases/" + opened.caseNumber() + "/answers";
        assertThat(carla.get(page + ".csv").body()).contains("damp,Damp in the house," + word);
        var kept = new ObjectMapper().readTree(carla.get(page + ".json").body()).get(0);
        assertThat(kept.at("/answers/damp").asText()).startsWith(word);
        assertThat(kept.at("/labels/damp").asText()).isEqualTo("Damp in the house");
        assertThat(logged()).isEqualTo(2);
        assertThat(carla.get("/cases/export").body()).contains(key + ".damp", "Damp in the house");
        assertThat(carla.get("/cases/export.csv?answered=" + word + "&field=" + key + ".damp&field=" + key + ".outcome")
                        .body())
                .contains("Damp in the house,How it went")
                .contains(word + " in the cellar,Met with the client");
        assertThat(carla.get("/cases/export.csv?field=no.such").statusCode()).isEqualTo(422);
        assertThat(PageClient.signedIn(port, "caseworker2").get(page + ".csv").statusCode())
                .isEqualTo(404);
    }

    private int logged() {
        return jdbc.sql("select count(*) from access_log where subject_id = :case and what = 'answers-export'")
                .param("case", opened.caseId())
                .query(Integer.class)
                .single();
    }

    private String plan() {
        return transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain select 1 from submission s"
                            + " where submission_words(s.answers) @@ to_tsquery('simple', 'x:*')")
                    .query(String.class)
                    .list()
                    .toString();
        });
    }

    private List<String> found(String words, Actor reader) {
        return cases.list(new CaseQuery("all", null, null, null, null, words), reader).items().stream()
                .map(CaseSummary::caseNumber)
                .toList();
    }

    private OpenTask onDesk(Actor actor) {
        var query = new WorkQuery(WorkScope.ALL, null, false, opened.caseNumber(), null, null, null);
        var items = worklist.slice(query, actor).items();
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private Task task() {
        return desk.task(opened.caseNumber(), STEP);
    }

    private Map<String, Object> answers() {
        return Map.of("damp", word + " in the cellar", "outcome", "met");
    }

    private void complete(Map<String, Object> answers) {
        door.complete(task().getId(), answers, CaseActions.CASEWORKER);
    }

    private void publish(ModelFile... files) {
        library.deploy("a step without Java", List.of(files));
    }

    private ModelFile process() {
        return new ModelFile("processes/casefile/" + key + ".bpmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="drawn"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="%1$s" name="Home visit" isExecutable="true" camunda:historyTimeToLive="P3650D">
                    <startEvent id="Begins"/>
                    <sequenceFlow id="In" sourceRef="Begins" targetRef="VisitHome"/>
                    <userTask id="VisitHome" name="Visit the home" camunda:candidateGroups="caseworker"
                        camunda:formRef="%1$s" camunda:formRefBinding="latest"/>
                    <sequenceFlow id="Out" sourceRef="VisitHome" targetRef="Ends"/>
                    <endEvent id="Ends"/>
                  </process>
                </definitions>
                """.formatted(key));
    }

    private ModelFile form(String english, String indonesian) {
        return new ModelFile("forms/casefile/" + key + ".form", """
                {"id": "%s", "type": "default", "schemaVersion": 17, "components": [
                  {"id": "Damp", "type": "textfield", "key": "damp", "label": "%s",
                   "validate": {"required": true}, "properties": {"label.id": "%s"}},
                  {"id": "Outcome", "type": "radio", "key": "outcome", "label": "How it went",
                   "values": [{"label": "Met with the client", "value": "met"}, {"label": "Nobody there", "value": "missed"}],
                   "properties": {"route": "true", "label.id": "Hasil kunjungan", "option.met.id": "Bertemu klien"}}]}
                """.formatted(key, english, indonesian));
    }
}
