package org.throughline.modelcheck;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.throughline.engine.ExpressionReader;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.engine.VettedActions;
import org.throughline.engine.VettedActions.Action;
import org.throughline.model.DecisionModel;
import org.throughline.model.FlowNode;
import org.throughline.model.FormModel;
import org.throughline.model.ProcessModel;
import org.throughline.shared.Language;
import org.throughline.shared.Role;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.LicenceKind;

/**
 * The models around the one that is checked: what else is drawn with it, and what is published. What is published, with what a redesign draws in its place; made anew for each check.
 */
public class CheckContext {

    /** What all houses are built from. */
    record CheckSources(
            ModelLibrary library,
            PublishedModelReader models,
            VettedActions actions,
            ExpressionReader expressions,
            MessageSource messages,
            List<String> stages,
            CheckedStaff staff) {}

    /**
     * What is known of those who do the work.
     *
     * @param licences all kinds that are on file
     * @param staffed whether somebody of a group may do an activity today
     */
    record CheckedStaff(Supplier<List<LicenceKind>> licences, BiPredicate<String, ActivityKind> staffed) {}

    private final CheckSources parts;
    private final DraftOverlay drafts;
    private final Map<String, Action> actions;
    private final Map<String, ProcessModel> published = new TreeMap<>();
    private final Map<String, ProcessModel> processes;
    private final Map<String, Optional<FormModel>> forms = new HashMap<>();

    CheckContext(CheckSources parts, DraftOverlay drafts) {
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

    /** The action of that name, or empty where models may not name it. */
    public Optional<Action> action(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    /** Every action that a model may name. */
    public Collection<Action> actions() {
        return actions.values();
    }

    /** What the step and its listeners do. */
    public Stream<Action> actions(FlowNode step) {
        Stream<String> listeners = Stream.of("camunda:executionListener", "camunda:taskListener")
                .flatMap(kind -> step.parts(kind).stream())
                .map(listener -> listener.get("delegateExpression"));
        return Stream.concat(Stream.ofNullable(step.get("camunda:delegateExpression")), listeners)
                .filter(Objects::nonNull)
                .map(named -> named.replaceAll("[${}#\\s]", ""))
                .flatMap(name -> action(name).stream());
    }

    /** The actions that read what was answered in that form. */
    public List<Action> readersOf(String form) {
        return actions.values().stream()
                .filter(action -> form.equals(action.answersOf()))
                .toList();
    }

    /** Groups to which work may be given: never administrators, who read no client's record. */
    public Set<String> groups() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .map(Role::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param group a role, or a role within a team */
    public boolean isGroup(String group) {
        return groups().contains(group.replaceFirst("@.*$", ""));
    }

    /** Kinds of licences that work may require. */
    public Set<String> licences() {
        return kinds().map(LicenceKind::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whether any kind of licence lets somebody do the activity who may have the task too.
     *
     * @param required kind that the task asks for, or null
     */
    public boolean mayBeLicensed(ActivityKind activity, String required) {
        Optional<LicenceKind> least =
                kinds().filter(kind -> kind.code().equals(required)).findFirst();
        return activity.licensedAct().isEmpty()
                || kinds().filter(kind -> least.isEmpty() || kind.includes(least.get()))
                        .anyMatch(kind -> activity.licensedAct().stream()
                                .anyMatch(act -> kind.alone().contains(act)
                                        || kind.cosigned().contains(act)));
    }

    /** Whether somebody works in the group who may do the activity today. */
    public boolean isStaffed(String group, ActivityKind activity) {
        return parts.staff().staffed().test(group, activity);
    }

    private Stream<LicenceKind> kinds() {
        return parts.staff().licences().get().stream();
    }

    /** Stages of a case, and what a task may belong to beside them. */
    public Set<String> stages() {
        return new java.util.LinkedHashSet<>(parts.stages());
    }

    public Optional<FormModel> form(String key) {
        return Optional.ofNullable(drafts.forms().get(key)).or(() -> publishedForm(key));
    }

    public Optional<DecisionModel.DecisionTable> decision(String key) {
        return Optional.ofNullable(drafts.decisions().get(key)).or(() -> publishedDecision(key));
    }

    /** Whether that version of a form, a decision or a process was published. */
    public boolean isPublished(ModelKind kind, String key, String version) {
        return version != null
                && version.strip().matches("\\d{1,9}")
                && parts.library()
                        .find(kind, key, Integer.parseInt(version.strip()))
                        .isPresent();
    }

    /** Whether the redesign draws the form, the decision or the process, so that they are published together. */
    public boolean isDrawn(ModelKind kind, String key) {
        return switch (kind) {
            case FORM -> drafts.forms().containsKey(key);
            case DECISION -> drafts.decisions().containsKey(key);
            case PROCESS -> drafts.processes().containsKey(key);
        };
    }

    /** The file that holds the process, or empty. */
    public Optional<ProcessModel> process(String key) {
        return Optional.ofNullable(processes.get(key));
    }

    /** Every process, those that are drawn in place of those that are published. */
    public Collection<ProcessModel> processes() {
        return processes.values();
    }

    /** By key, as published, whatever is drawn. */
    Map<String, ProcessModel> published() {
        return published;
    }

    /** The published form of that key as it is now, whatever is drawn. */
    public Optional<FormModel> publishedForm(String key) {
        return forms.computeIfAbsent(
                key, id -> parts.library().newest(ModelKind.FORM, id).flatMap(parts.models()::form));
    }

    /** The published decision of that key as it is now, whatever is drawn. */
    public Optional<DecisionModel.DecisionTable> publishedDecision(String key) {
        return parts.library().newest(ModelKind.DECISION, key).flatMap(parts.models()::decision).stream()
                .flatMap(drawing -> drawing.tables().stream())
                .filter(table -> table.id().equals(key))
                .findFirst();
    }

    /** The program sends what published processes wait for; a process may send to another. */
    public boolean sends(String message) {
        return published.values().stream().anyMatch(process -> process.roots().containsValue(message))
                || processes.values().stream()
                        .filter(process -> process.roots().containsValue(message))
                        .flatMap(process -> process.steps().stream())
                        .anyMatch(step -> "message".equals(step.event())
                                && (step.is("intermediateThrowEvent") || step.is("endEvent")));
    }

    /** Whether the program knows the text of a form in the second language, e.g. {@code form.draft-plan.goals}. */
    public boolean translates(String text) {
        return Language.translations().stream()
                .allMatch(language -> parts.messages().getMessage(text, null, null, language.locale()) != null);
    }

    public ExpressionReader expressions() {
        return parts.expressions();
    }
}
