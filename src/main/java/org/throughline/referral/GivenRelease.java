package org.throughline.referral;

import java.time.LocalDate;
import java.util.List;

/**
 * What a client releases.
 *
 * @param recipientClass the name of the class of recipients: whoever serves the referral's need; null where only the
 *     chosen service's organization may be informed
 * @param information ids of {@link org.throughline.disclosure.ReleasedClass}
 * @param method written, electronic or verbal
 * @param until last day, or null for one year
 */
public record GivenRelease(
        String recipientClass, String purpose, List<String> information, String method, LocalDate until) {}
