package org.throughline.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;

/**
 * What of somebody's answers says nothing of who they are: flags, numbers, what was chosen of the choices that the form
 * itself offers, and days by their distance. Names, words, who a choice is about, and days of birth are left out.
 */
final class ImpersonalAnswers {

    private static final Set<String> AGES = Set.of("age", "approximateAge");

    private static final Pattern DAY = Pattern.compile("today(?:[+-](\\d+))?(T.+)?");

    /** A day that lies further off is no day of the work: it tells somebody's age. */
    private static final int FURTHEST_DAYS = 1_000;

    private ImpersonalAnswers() {}

    /** @param answers with days as {@link AnswerReferences} writes them */
    static Map<String, Object> of(FormModel form, Map<String, Object> answers) {
        return level(form, "", answers);
    }

    private static Map<String, Object> level(FormModel form, String at, Map<String, Object> answers) {
        Map<String, Object> kept = new LinkedHashMap<>();
        answers.forEach((key, value) -> {
            Object impersonal =
                    isRows(value) ? rows(form, at + key + ".", (List<?>) value) : field(form, at + key, value);
            if (impersonal != null) {
                kept.put(key, impersonal);
            }
        });
        return kept;
    }

    static boolean isRows(Object value) {
        return value instanceof List<?> rows && !rows.isEmpty() && rows.stream().allMatch(Map.class::isInstance);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> rows(FormModel form, String at, List<?> rows) {
        List<Object> kept = new ArrayList<>();
        rows.forEach(row -> kept.add(level(form, at, (Map<String, Object>) row)));
        return kept.stream().allMatch(row -> ((Map<?, ?>) row).isEmpty()) ? null : kept;
    }

    private static Object field(FormModel form, String path, Object value) {
        return form.components().stream()
                .filter(one -> one.key() != null && one.path().equals(path) && !isIdentity(one.key()))
                .map(one -> kept(one, value))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isIdentity(String key) {
        return PlayCast.IDENTITY.contains(key)
                || AGES.contains(key)
                || key.toLowerCase(java.util.Locale.ROOT).contains("birth");
    }

    private static Object kept(Component field, Object value) {
        return switch (field.type()) {
            case "checkbox" -> value instanceof Boolean ? value : null;
            case "number" -> value instanceof Number ? value : null;
            case "datetime" -> value != null && isNear(value.toString()) ? value : null;
            case "radio", "select" -> value != null && offered(field).contains(value.toString()) ? value : null;
            case "checklist", "taglist" -> value instanceof List<?> many ? chosen(field, many) : null;
            default -> null;
        };
    }

    private static boolean isNear(String day) {
        Matcher near = DAY.matcher(day);
        return near.matches()
                && (near.group(1) == null
                        || near.group(1).length() <= 4 && Integer.parseInt(near.group(1)) <= FURTHEST_DAYS);
    }

    private static List<?> chosen(Component field, List<?> many) {
        Set<String> offered = offered(field);
        List<?> chosen = many.stream()
                .filter(one -> offered.contains(String.valueOf(one)))
                .toList();
        return chosen.isEmpty() ? null : chosen;
    }

    /** The choices that are written in the form; what a use case offers, names people and places. */
    private static Set<String> offered(Component field) {
        return StreamSupport.stream(field.source().path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .collect(java.util.stream.Collectors.toSet());
    }
}
