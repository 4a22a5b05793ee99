package org.throughline.migration.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.engine.FormTrials.FormField;
import org.throughline.migration.FormEffect.FieldName;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormAnswers;

/**
 * What differs between two wordings of a form for those who answer it.
 *
 * @param gone fields that are not asked any more
 * @param retyped fields that take another kind of answer
 * @param required fields that must be answered now and were not there, or were left to choice, before
 */
public record FormDifferences(List<FieldName> gone, List<FieldName> retyped, List<FieldName> required) {

    public static FormDifferences between(List<FormField> before, List<FormField> after) {
        Map<String, FormField> was = byPath(before);
        Map<String, FormField> is = byPath(after);
        return new FormDifferences(
                names(was.values().stream().filter(field -> !is.containsKey(field.path()))),
                names(is.values().stream().filter(field -> isRetyped(was.get(field.path()), field))),
                names(is.values().stream().filter(field -> isNewlyRequired(was.get(field.path()), field))));
    }

    /** Fields of one path share an answer: they are one question, asked if any of them is shown. */
    private static Map<String, FormField> byPath(List<FormField> fields) {
        return fields.stream()
                .collect(Collectors.toMap(
                        FormField::path, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static boolean isRetyped(FormField was, FormField is) {
        return was != null && !was.type().equals(is.type());
    }

    private static boolean isNewlyRequired(FormField was, FormField is) {
        return is.required() && (was == null || !was.required());
    }

    private static List<FieldName> names(Stream<FormField> fields) {
        return fields.map(field -> new FieldName(field.path(), field.label())).toList();
    }

    /** The fields that somebody had answered and that are gone, or whose new kind does not take that answer. */
    public List<FieldName> lost(FormAnswers typed, List<FieldError> newlyRefused) {
        Set<String> refused = paths(newlyRefused);
        List<FieldName> lost = new ArrayList<>(gone);
        retyped.stream().filter(field -> refused.contains(field.path())).forEach(lost::add);
        return lost.stream()
                .filter(field -> TypedAnswers.holds(typed.values(), field.path()))
                .toList();
    }

    /** What was typed, was not refused before and is refused now; not what is lost, nor what is only left open still. */
    public List<FieldError> unfit(FormAnswers typed, List<FieldError> newlyRefused) {
        Set<String> lost = Stream.concat(gone.stream(), retyped.stream())
                .map(FieldName::path)
                .collect(Collectors.toSet());
        return newlyRefused.stream()
                .filter(error -> !isWithin(lost, everyRow(error.field())))
                .filter(error -> TypedAnswers.holds(typed.values(), everyRow(error.field())))
                .toList();
    }

    /** What is refused now, of fields that were not refused before; one reason a field, over all rows of a list. */
    public static List<FieldError> newlyRefused(List<FieldError> before, List<FieldError> now) {
        Set<String> seen = paths(before);
        return now.stream().filter(error -> seen.add(everyRow(error.field()))).toList();
    }

    private static Set<String> paths(List<FieldError> errors) {
        return errors.stream().map(error -> everyRow(error.field())).collect(Collectors.toSet());
    }

    /** Where all fields of a group or list are gone, the whole of it is what the form does not know. */
    private static boolean isWithin(Set<String> lost, String path) {
        return lost.stream()
                .anyMatch(gone -> gone.equals(path) || gone.startsWith(path + ".") || gone.startsWith(path + "[]"));
    }

    private static String everyRow(String path) {
        return path.replaceAll("\\[\\d+]", "[]");
    }
}
