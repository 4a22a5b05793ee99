package org.throughline.drafts;

import java.time.Instant;
import org.throughline.shared.FormAnswers;

/**
 * What somebody has typed into a form so far.
 *
 * @param revision grows with each save
 */
public record FormDraft(FormAnswers answers, long revision, Instant savedAt) {}
