package org.throughline.referral;

import java.util.List;
import java.util.UUID;
import org.throughline.disclosure.DisclosureRow;
import org.throughline.disclosure.MessageView;

/**
 * What the summary of the assessment for whoever referred the client waits for, and what became of it.
 *
 * @param personId the client
 * @param source family, professional or report-of-concern; self where nobody else referred them
 * @param recipient who referred the client; null where nobody else did, or intake noted no name
 * @param obstacle why it cannot be sent: no-source, died, not-assessed or not-released; null where it can
 * @param letter as it would be sent now; null where it cannot be
 * @param messages mails of it, newest first
 * @param sent what left, newest first
 */
public record SourceSummary(
        UUID personId,
        String source,
        String recipient,
        String obstacle,
        SummaryLetter letter,
        List<MessageView> messages,
        List<DisclosureRow> sent) {}
