package org.throughline.migration.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.CaseFixture;
import org.throughline.engine.ModelKind;
import org.throughline.intake.ClientLinkProcess;
import org.throughline.model.ModelSources;
import org.throughline.safety.SafetyResponseProcess;
import org.throughline.studio.DraftView;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;

/** Very many open cases at each step of each shipped process, and a redesign of all of them. */
@Component
class ShippedCases {

    /** Read a row of a record, which is not made here. */
    private static final Set<String> OF_RECORDS =
            Set.of(ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK, SafetyResponseProcess.Elements.FILE_WRITTEN_REPORT);

    private static final Pattern DAYS = Pattern.compile("name=\"dueFrom\" value=\"(\\w+)\"");
    private static final Pattern TASK_NAME = Pattern.compile("(<bpmn:userTask id=\"\\w+\" name=\"[^\"]+)\"");

    private final MigrationFixtures fixtures;
    private final CaseFixture cases;
    private final Redesigns redesigns;
    private final OwnerDatabase owner;

    private int series = 40;

    ShippedCases(MigrationFixtures fixtures, CaseFixture cases, Redesigns redesigns, OwnerDatabase owner) {
        this.fixtures = fixtures;
        this.cases = cases;
        this.redesigns = redesigns;
        this.owner = owner;
    }

    /** Each step of a person in each process gets as many, and so does the beginning of a whole case. */
    void spread(int count) {
        Map<String, List<String>> steps = steps();
        int places = steps.values().stream().mapToInt(List::size).sum() + 1;
        int copies = Math.max(1, count / places) - 1;
        BulkCases bulk = new BulkCases(JdbcClient.create(owner.connections()));
        steps.forEach((file, ids) ->
                ids.forEach(step -> bulk.multiply(standing(file, step), copies, String.valueOf(series++))));
        bulk.multiply(begun(), copies, String.valueOf(series++));
        owner.sql("analyze").update();
    }

    private String begun() {
        String number = cases.startedFor("Walker", "caseworker").caseNumber();
        return owner.sql("select proc_inst_id_ from act_ru_execution where business_key_ = ? limit 1")
                .param(number)
                .query(String.class)
                .single();
    }

    private String standing(String file, String step) {
        String content = ModelSources.processes().get(file);
        Map<String, Object> days = new HashMap<>(Map.of("priority", "normal"));
        DAYS.matcher(content)
                .results()
                .forEach(day ->
                        days.put(day.group(1), LocalDate.now().plusDays(20).toString()));
        return fixtures.standing(key(content), fixtures.caseOf("caseworker"), days, List.of(step));
    }

    /** By file, the tasks of people. */
    private static Map<String, List<String>> steps() {
        Map<String, List<String>> steps = new HashMap<>();
        ModelSources.processes().forEach((file, content) -> {
            List<String> ids = read(content).getModelElementsByType(UserTask.class).stream()
                    .map(UserTask::getId)
                    .filter(step -> !OF_RECORDS.contains(step))
                    .toList();
            steps.put(file, ids);
        });
        return steps;
    }

    private static BpmnModelInstance read(String content) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String key(String content) {
        return read(content)
                .getModelElementsByType(Process.class)
                .iterator()
                .next()
                .getId();
    }

    /** Every task of every process under another name, and every due date counted anew. */
    RedesignView redrawn(String word) {
        RedesignView redesign = redesigns.open("All " + word, "Because it is measured", MigrationFixtures.ADA);
        ModelSources.processes()
                .values()
                .forEach(content -> redraw(redesign, ModelKind.PROCESS, key(content), draft -> TASK_NAME
                        .matcher(draft)
                        .replaceAll("$1, " + word + "\"")));
        redraw(
                redesign,
                ModelKind.DECISION,
                "due-dates",
                draft -> draft.replaceAll("(_out_1\">\\s*<text>)([0-9.]+)", "$13"));
        return redesigns.view(redesign.id(), MigrationFixtures.ADA);
    }

    private void redraw(RedesignView redesign, ModelKind kind, String key, UnaryOperator<String> edit) {
        DraftView draft = redesigns.add(redesign.id(), kind, key, MigrationFixtures.ADA);
        redesigns.save(redesign.id(), kind, key, edit.apply(draft.content()), draft.revision(), MigrationFixtures.ADA);
    }
}
