package org.throughline.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.VettedAction.ValueSource;
import org.throughline.engine.VettedActions.Action;
import org.throughline.engine.VettedActions.AllowedValue;
import org.throughline.studio.ElementTemplate.Binding;
import org.throughline.studio.ElementTemplate.Property;
import org.throughline.studio.ElementTemplate.TemplateChoice;

/** An element template for each action that makes a step of its own. */
@Component
public class ActionTemplates {

    private static final List<String> PLACES = List.of("bpmn:Task", "bpmn:ServiceTask");

    /** Every process has them: nothing to choose. */
    private static final List<String> ALWAYS_THERE = List.of(CaseVariables.CASE_ID, CaseVariables.SUBMISSION_ID);

    private final MessageSource messages;

    ActionTemplates(MessageSource messages) {
        this.messages = messages;
    }

    public ElementTemplate of(Action action, Locale locale) {
        return new ElementTemplate(
                ElementTemplate.SCHEMA,
                action.words(),
                "throughline." + action.name(),
                description(action, locale),
                PLACES,
                new ElementTemplate.ElementType("bpmn:ServiceTask"),
                new ElementTemplate.Category(action.module(), say("editor.module." + action.module(), locale)),
                properties(action, locale));
    }

    private String description(Action action, Locale locale) {
        List<String> lines = new ArrayList<>();
        if (action.answersOf() != null) {
            lines.add(say("editor.action.answers-of", locale, action.answersOf()));
        }
        if (!action.inputs().isEmpty()) {
            lines.add(say("editor.action.needs", locale, words(action.inputs())));
        }
        if (!action.outputs().isEmpty()) {
            lines.add(say("editor.action.leaves", locale, words(action.outputs())));
        }
        return String.join(" ", lines);
    }

    private static String words(List<AllowedValue> values) {
        return values.stream()
                .map(value -> value.words() + " (" + value.name() + ")")
                .collect(Collectors.joining(", "));
    }

    private List<Property> properties(Action action, Locale locale) {
        Property name = new Property(
                "String",
                say("editor.action.name", locale),
                null,
                action.words(),
                null,
                null,
                new Binding("property", "name"));
        Property call = new Property(
                "Hidden",
                null,
                null,
                action.calls().get(0).expression(),
                null,
                null,
                new Binding("property", "camunda:delegateExpression"));
        return Stream.concat(
                        Stream.of(name, call),
                        action.inputs().stream()
                                .filter(input -> isChosen(input, action))
                                .map(input -> chosen(input, locale)))
                .toList();
    }

    /** What the action writes back under the same name must stay the process's own variable. */
    private static boolean isChosen(AllowedValue input, Action action) {
        return input.from() == ValueSource.PROPERTY
                || !ALWAYS_THERE.contains(input.name())
                        && action.outputs().stream()
                                .noneMatch(output -> output.name().equals(input.name()));
    }

    private Property chosen(AllowedValue input, Locale locale) {
        boolean property = input.from() == ValueSource.PROPERTY;
        String hint = say(
                property ? "editor.action.property" : "editor.action.input", locale, input.name(), kind(input, locale));
        return new Property(
                input.values().isEmpty() ? "String" : "Dropdown",
                input.words(),
                hint,
                null,
                input.values().isEmpty()
                        ? null
                        : Stream.concat(
                                        Stream.of(new TemplateChoice(say("editor.action.as-process", locale), "")),
                                        input.values().stream().map(value -> new TemplateChoice(value, value)))
                                .toList(),
                true,
                new Binding(property ? "camunda:property" : "camunda:inputParameter", input.name()));
    }

    private String kind(AllowedValue value, Locale locale) {
        return say("editor.type." + value.type().name().toLowerCase(Locale.ROOT), locale);
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, key, locale);
    }
}
