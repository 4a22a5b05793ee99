package org.throughline.modelcheck;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Input;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.shared.Language;

/** What people call a variable: the question that asks it, the column that reads it, or what an action says of it. */
final class QuestionWords {

    private final CheckContext context;
    private final MessageSource messages;
    private final Language language;

    QuestionWords(CheckContext context, MessageSource messages, Language language) {
        this.context = context;
        this.messages = messages;
        this.language = language;
    }

    /** @param table that reads it, or null */
    String of(String name, DecisionTable table) {
        return column(name, table)
                .filter(column -> language == Language.FIRST)
                .or(() -> question(name))
                .or(() -> Optional.ofNullable(message("variable." + name)))
                .or(() -> column(name, table))
                .orElseGet(() -> plain(name));
    }

    private Optional<String> column(String name, DecisionTable table) {
        return table == null
                ? Optional.empty()
                : table.inputs().stream()
                        .filter(input -> input.label() != null && reads(input, name))
                        .map(Input::label)
                        .findFirst();
    }

    private boolean reads(Input input, String name) {
        return context.expressions().ofFeel(input.expression()).names().contains(name);
    }

    private Optional<String> question(String name) {
        return context.processes().stream()
                .flatMap(process -> process.steps().stream())
                .map(step -> step.get("camunda:formRef"))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(form -> context.form(form).stream())
                .flatMap(form -> asked(form, name))
                .findFirst();
    }

    private Stream<String> asked(FormModel form, String name) {
        return form.components().stream()
                .filter(component -> name.equals(component.key()) && component.label() != null)
                .map(component -> label(form, component));
    }

    private String label(FormModel form, Component component) {
        if (language == Language.FIRST) {
            return component.label();
        }
        String carried = component.properties().get(language.textOf("label"));
        String text = carried == null ? message("form." + form.id() + "." + component.key()) : carried;
        return text == null ? component.label() : text;
    }

    private String message(String key) {
        return messages.getMessage(key, null, null, language.locale());
    }

    /** "Needs a visit" for {@code needsVisit}. */
    private static String plain(String name) {
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
