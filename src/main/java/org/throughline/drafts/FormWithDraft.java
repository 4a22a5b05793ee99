package org.throughline.drafts;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;

/**
 * A form as a page opens it.
 *
 * @param version of the form, to be named when it is sent
 * @param data what the program fills in; @param draft what was typed before, or null
 * @param former labels of what earlier versions asked, by path, for answers of the draft that this one does not ask
 * @param revision of the draft; 0 where there is none
 */
public record FormWithDraft(
        @JsonRawValue String form,
        int version,
        Map<String, Object> data,
        Map<String, Object> draft,
        Map<String, String> former,
        long revision,
        Instant savedAt) {

    public static FormWithDraft of(String form, int version, Map<String, Object> data) {
        return new FormWithDraft(form, version, data, null, Map.of(), 0, null);
    }

    public FormWithDraft with(FormDraft typed, Map<String, String> former) {
        return new FormWithDraft(
                form, version, data, typed.answers().values(), former, typed.revision(), typed.savedAt());
    }
}
