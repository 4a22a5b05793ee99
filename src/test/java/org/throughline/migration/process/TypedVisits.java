package org.throughline.migration.process;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.OpenedCase;
import org.throughline.drafts.DraftBase;
import org.throughline.engine.ModelKind;
import org.throughline.engine.TaskCompletion;
import org.throughline.migration.FormEffect;
import org.throughline.migration.FormEffect.DraftEffect;
import org.throughline.migration.FormEffect.FieldName;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.FormRefused;
import org.throughline.studio.DraftView;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;
import org.throughline.worklist.TaskDrafts;

/** Open tasks of one form with a draft in each, and a new wording of that form. */
@Component
class TypedVisits {

    /** What is typed, each in a task of its own. */
    static final List<Map<String, Object>> TYPED = List.of(
            Map.of("reason", "Asked for", "notes", "Seen"),
            Map.of("reason", "Asked for", "kind", "b"),
            Map.of("reason", "Asked for", "kind", "a"),
            Map.of("notes", "Seen", "kind", "a"),
            Map.of("kind", "a"),
            Map.of("reason", "Asked for", "count", "three"),
            Map.of("reason", "Asked for", "count", "3"));

    private static final String FIRST = """
            {"id": "Notes", "type": "textarea", "key": "notes", "label": "Notes"},
            {"id": "Count", "type": "textfield", "key": "count", "label": "Count"},
            {"id": "Kind", "type": "select", "key": "kind", "label": "Kind",
              "values": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]},
            {"id": "Reason", "type": "textfield", "key": "reason", "label": "Reason"}""";

    private static final String THEN = """
            {"id": "Count", "type": "number", "key": "count", "label": "Count"},
            {"id": "Kind", "type": "select", "key": "kind", "label": "Kind",
              "values": [{"label": "A", "value": "a"}]},
            {"id": "Reason", "type": "textfield", "key": "reason", "label": "Reason",
              "validate": {"required": true}}""";

    private final MigrationFixtures fixtures;
    private final Redesigns redesigns;
    private final CaseFixture cases;
    private final TaskDrafts taskDrafts;
    private final TaskCompletion completion;
    private final Map<String, Map<String, Object>> typed = new LinkedHashMap<>();
    private UUID redesign;

    TypedVisits(
            MigrationFixtures fixtures,
            Redesigns redesigns,
            CaseFixture cases,
            TaskDrafts taskDrafts,
            TaskCompletion completion) {
        this.fixtures = fixtures;
        this.redesigns = redesigns;
        this.cases = cases;
        this.taskDrafts = taskDrafts;
        this.completion = completion;
    }

    /** @return the key of the form */
    String begin(List<String> started) {
        return begin(started, FIRST, TYPED);
    }

    /** @param drafts what is typed, each in a task of its own. @return the key of the form */
    String begin(List<String> started, String components, List<Map<String, Object>> drafts) {
        String key = "walk-" + UUID.randomUUID().toString().substring(0, 8);
        String form = key + "-note";
        String step = "Visit" + key.substring(5);
        RedesignView first = fixtures.redraw(new ProcessXml(key, List.of(ProcessXml.Step.task(step))));
        draw(first, form, components);
        fixtures.publish(first.id());
        OpenedCase opened = fixtures.caseOf("caseworker");
        typed.clear();
        for (Map<String, Object> answers : drafts) {
            String process = fixtures.standing(key, opened, Map.of(), List.of(step));
            started.add(process);
            String task = fixtures.standing(process).tasks().get(0).id();
            taskDrafts.save(task, new FormAnswers(answers), DraftBase.ANY, worker());
            typed.put(task, answers);
        }
        return form;
    }

    FormEffect foresee(String form) {
        return foresee(form, THEN);
    }

    FormEffect foresee(String form, String components) {
        RedesignView second = redesigns.open("Ask otherwise", "Because it is tested", MigrationFixtures.ADA);
        redesigns.add(second.id(), ModelKind.FORM, form, MigrationFixtures.ADA);
        draw(redesigns.view(second.id(), MigrationFixtures.ADA), form, components);
        redesign = second.id();
        return fixtures.foresee(redesign).forms().get(0);
    }

    void publish() {
        fixtures.publish(redesign);
    }

    /** What the effect leads one to expect of each draft that is sent as it is: the fields that are refused. */
    Map<String, Set<String>> predictedRefusals(FormEffect effect) {
        Map<String, Set<String>> refusals = new LinkedHashMap<>();
        for (DraftEffect draft : effect.typed().drafts()) {
            Stream<String> owed = effect.required().stream()
                    .map(FieldName::path)
                    .filter(path -> !typed.get(draft.taskId()).containsKey(path));
            Stream<String> lost = draft.lost().stream().map(FieldName::path);
            Stream<String> unfit = draft.unfit().stream().map(FieldError::field);
            refusals.put(
                    draft.taskId(),
                    Stream.of(owed, lost, unfit).flatMap(one -> one).collect(Collectors.toSet()));
        }
        return refusals;
    }

    /** Sends every draft as it is. @return the fields that are refused, by task */
    Map<String, Set<String>> sendAll() {
        Map<String, Set<String>> refusals = new LinkedHashMap<>();
        typed.forEach((task, answers) -> refusals.put(task, send(task, answers)));
        return refusals;
    }

    private Set<String> send(String task, Map<String, Object> answers) {
        try {
            completion.complete(task, answers, worker());
            return Set.of();
        } catch (FormRefused refused) {
            return refused.errors().stream().map(FieldError::field).collect(Collectors.toCollection(HashSet::new));
        }
    }

    @Override
    public String toString() {
        return "typed " + typed;
    }

    private Actor worker() {
        return cases.actor("caseworker");
    }

    private void draw(RedesignView view, String form, String components) {
        DraftView draft = view.drafts().stream()
                .filter(one -> one.key().equals(form))
                .findFirst()
                .orElseThrow();
        String content = "{\"id\": \"%s\", \"type\": \"default\", \"components\": [%s]}".formatted(form, components);
        redesigns.save(view.id(), ModelKind.FORM, form, content, draft.revision(), MigrationFixtures.ADA);
    }
}
