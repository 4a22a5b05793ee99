package org.throughline.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;

/** What a form of a play opens with where a past case is played again: its answers, and invented words elsewhere. */
record PastFormData(FormModel form) {

    /** What the form opens with by itself stays, but for what is empty. */
    Map<String, Object> of(Map<String, Object> opened, Map<String, Object> past) {
        return level("", opened, ImpersonalAnswers.of(form, past));
    }

    private Map<String, Object> level(String at, Map<String, Object> opened, Map<String, Object> past) {
        Map<String, Object> data = new LinkedHashMap<>(opened);
        past.forEach((key, value) -> {
            if (isEmpty(opened.get(key))) {
                data.put(key, ImpersonalAnswers.isRows(value) ? rows(at + key + ".", (List<?>) value) : value);
            }
        });
        form.components().stream()
                .filter(one -> isWordsToInvent(at, one) && isEmpty(data.get(one.key())))
                .forEach(one -> data.put(one.key(), InventedAnswers.WORDS));
        return data;
    }

    @SuppressWarnings("unchecked")
    private List<Object> rows(String at, List<?> rows) {
        List<Object> filled = new ArrayList<>();
        rows.forEach(row -> filled.add(level(at, Map.of(), (Map<String, Object>) row)));
        return filled;
    }

    /** Words that must be some, and may be any. */
    private static boolean isWordsToInvent(String at, Component one) {
        return one.key() != null
                && one.path().equals(at + one.key())
                && InventedAnswers.TYPED.contains(one.type())
                && one.source().path("validate").path("required").asBoolean()
                && one.source().path("validate").path("pattern").isMissingNode()
                && one.source()
                        .path("validate")
                        .path("validationType")
                        .asText("custom")
                        .equals("custom");
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value.equals(false)
                || value.equals("")
                || value instanceof List<?> many && many.isEmpty();
    }
}
