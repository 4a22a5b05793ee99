package org.throughline.drafts;

import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * What was typed into a form so far.
 *
 * @param revision of the draft that it builds on, 0 where there was none; left out, it overwrites whatever there is
 */
public record DraftBody(@NotNull Map<String, Object> answers, Long revision) {}
