package org.throughline.drafts;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A form as a page opens it.
 *
 * @param data what the program fills in; @param draft what was typed before, or null
 * @param revision of the draft; 0 where there is none
 */
public record FormWithDraft(
        @JsonRawValue String form,
        Map<String, Object> data,
        Map<String, Object> draft,
        long revision,
        Instant savedAt) {

    public static FormWithDraft of(String form, Map<String, Object> data, Optional<FormDraft> draft) {
        return draft.map(typed ->
                        new FormWithDraft(form, data, typed.answers().values(), typed.revision(), typed.savedAt()))
                .orElseGet(() -> new FormWithDraft(form, data, null, 0, null));
    }
}
