package org.throughline.designer;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.throughline.designer.check.KnownModels;
import org.throughline.engine.ExpressionReader;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.engine.VettedActions;
import org.throughline.engine.VettedActions.Action;
import org.throughline.model.DecisionModel;
import org.throughline.model.FormModel;
import org.throughline.model.ProcessModel;
import org.throughline.shared.Language;
import org.throughline.shared.Role;
import org.throughline.staff.LicenceKind;

/** What is published, with what a redesign draws in its place; made anew for each check. */
class CheckContext implements KnownModels {

    /** What all houses are built from. */
    record Parts(
            ModelLibrary library,
            PublishedModelReader models,
            VettedActions actions,
            ExpressionReader expressions,
            MessageSource messages,
            List<String> stages) {}

    private final Parts parts;
    private final DraftOverlay drafts;
    private final Map<String, Action> actions;
    private final Map<String, ProcessModel> published = new TreeMap<>();
    private final Map<String, ProcessModel> processes;
    private final Map<String, Optional<FormModel>> forms = new HashMap<>();

    CheckContext(Parts parts, DraftOverlay drafts) {
        this.parts = parts;
        this.drafts = drafts;
        this.actions = parts.actions().list(Language.FIRST.locale()).stream()
                .collect(Collectors.toMap(Action::name, Function.identity()));
        for (ModelVersion version : parts.library().newest(ModelKind.PROCESS)) {
            parts.models().process(version).ifPresent(drawing -> published.put(version.key(), drawing));
        }
        this.processes = new TreeMap<>(published);
        this.processes.putAll(drafts.processes());
    }

    @Override
    public Optional<Action> action(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    @Override
    public List<Action> readersOf(String form) {
        return actions.values().stream()
                .filter(action -> form.equals(action.answersOf()))
                .toList();
    }

    @Override
    public Set<String> groups() {
        return Arrays.stream(Role.values()).map(Role::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<String> licences() {
        return Arrays.stream(LicenceKind.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<String> stages() {
        return new java.util.LinkedHashSet<>(parts.stages());
    }

    @Override
    public Optional<FormModel> form(String key) {
        return Optional.ofNullable(drafts.forms().get(key)).or(() -> publishedForm(key));
    }

    @Override
    public Optional<DecisionModel.Table> decision(String key) {
        return Optional.ofNullable(drafts.decisions().get(key)).or(() -> publishedDecision(key));
    }

    @Override
    public Optional<ProcessModel> process(String key) {
        return Optional.ofNullable(processes.get(key));
    }

    @Override
    public Collection<ProcessModel> processes() {
        return processes.values();
    }

    /** By key, as published, whatever is drawn. */
    Map<String, ProcessModel> published() {
        return published;
    }

    @Override
    public Optional<FormModel> publishedForm(String key) {
        return forms.computeIfAbsent(
                key, id -> parts.library().newest(ModelKind.FORM, id).flatMap(parts.models()::form));
    }

    @Override
    public Optional<DecisionModel.Table> publishedDecision(String key) {
        return parts.library().newest(ModelKind.DECISION, key).flatMap(parts.models()::decision).stream()
                .flatMap(drawing -> drawing.tables().stream())
                .filter(table -> table.id().equals(key))
                .findFirst();
    }

    /** The program sends what published processes wait for; a process may send to another. */
    @Override
    public boolean sends(String message) {
        return published.values().stream().anyMatch(process -> process.roots().containsValue(message))
                || processes.values().stream()
                        .filter(process -> process.roots().containsValue(message))
                        .flatMap(process -> process.steps().stream())
                        .anyMatch(step -> "message".equals(step.event())
                                && (step.is("intermediateThrowEvent") || step.is("endEvent")));
    }

    @Override
    public boolean translates(String text) {
        return Language.translations().stream()
                .allMatch(language -> parts.messages().getMessage(text, null, null, language.locale()) != null);
    }

    @Override
    public ExpressionReader expressions() {
        return parts.expressions();
    }
}
