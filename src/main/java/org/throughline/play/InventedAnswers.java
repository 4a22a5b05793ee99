package org.throughline.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.model.FormModel;
import org.throughline.shared.Role;
import org.throughline.staff.InventedStaff;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

/**
 * Answers of a play as they may be kept: choices, numbers and days stay, days as a distance; words that somebody typed are
 * replaced where the form must have some and left out elsewhere, and people who work here by invented ones.
 */
@Component
class InventedAnswers {

    static final String WORDS = "Invented words";

    static final Set<String> TYPED = Set.of("textfield", "textarea");
    private static final List<Role> ROLES = List.of(Role.CASEWORKER, Role.CLINICIAN, Role.SUPERVISOR, Role.INTAKE);

    private final StaffDirectory staff;

    InventedAnswers(StaffDirectory staff) {
        this.staff = staff;
    }

    /** @param opened what the form opens with: what was left as it is, is not kept */
    Map<String, Object> of(FormModel form, Map<String, Object> answers, Map<String, Object> opened, LocalDate from) {
        return AnswerReferences.undated(level(form, "", answers, opened), from);
    }

    private Map<String, Object> level(
            FormModel form, String at, Map<String, Object> answers, Map<String, Object> opened) {
        Map<String, Object> kept = new LinkedHashMap<>();
        answers.forEach((key, value) -> {
            if (value == null && opened.get(key) != null) {
                kept.put(key, null);
            } else if (value instanceof List<?> rows && rows.stream().anyMatch(Map.class::isInstance)) {
                kept.put(key, rows(form, at + key + ".", rows, opened.get(key)));
            } else if (value != null && (!Objects.equals(value, opened.get(key)) || isWords(form, at + key))) {
                Object invented = field(form, at + key, value);
                if (invented != null) {
                    kept.put(key, invented);
                }
            }
        });
        return kept;
    }

    private List<Object> rows(FormModel form, String at, List<?> rows, Object opened) {
        List<?> before = opened instanceof List<?> many ? many : List.of();
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            kept.add(level(form, at, asMap(rows.get(i)), i < before.size() ? asMap(before.get(i)) : Map.of()));
        }
        return kept;
    }

    private Object field(FormModel form, String path, Object value) {
        List<FormModel.Component> fields = fields(form, path);
        if (fields.isEmpty()) {
            return null;
        }
        if (fields.stream().anyMatch(field -> TYPED.contains(field.type()))) {
            return isWords(form, path) ? WORDS : null;
        }
        return value instanceof String text ? invented(text) : value;
    }

    /** Words that the form must have; also where it opens with some: they were typed before, and are not kept there. */
    private static boolean isWords(FormModel form, String path) {
        return fields(form, path).stream()
                .anyMatch(field -> TYPED.contains(field.type())
                        && field.source().path("validate").path("required").asBoolean());
    }

    /** One answer may be asked in two places, each shown in its own case. */
    private static List<FormModel.Component> fields(FormModel form, String path) {
        return form.components().stream()
                .filter(one -> one.key() != null && one.path().equals(path))
                .toList();
    }

    private Object invented(String value) {
        return staff.find(value)
                .filter(member -> !member.teams().contains(InventedStaff.TEAM))
                .map(InventedAnswers::invented)
                .orElse(value);
    }

    private static String invented(StaffMember member) {
        return InventedStaff.username(
                ROLES.stream().filter(member::is).findFirst().orElse(Role.CASEWORKER));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
