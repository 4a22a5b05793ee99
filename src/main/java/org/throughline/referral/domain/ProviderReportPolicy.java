package org.throughline.referral.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import org.throughline.referral.ProviderReport;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.referral.ProviderReports;
import org.throughline.shared.Rejection;

/** Which words of a provider can be kept. */
public final class ProviderReportPolicy {

    private ProviderReportPolicy() {}

    /** @throws Rejection as {@link ProviderReports#record} says */
    public static void requireSound(
            ProviderReport.ReportContent said, Referral referral, LocalDate today, ZoneId zone) {
        if (referral.details().sentAt() == null) {
            throw Rejection.conflict("referral-not-sent");
        }
        if (said.on() != null) {
            ReceiptPolicy.requirePast("on", said.on(), today);
            if (said.on().isBefore(LocalDate.ofInstant(referral.details().sentAt(), zone))) {
                throw Rejection.invalidField("on", "receipt-before-sending");
            }
        }
        String text = said.text();
        if (said.kind() == ReportKind.MESSAGE && (text == null || text.isBlank())) {
            throw Rejection.invalidField("text", "provider-report-empty");
        }
        if (text != null && text.length() > ProviderReports.LONGEST_TEXT) {
            throw Rejection.invalidField("text", "provider-report-long", ProviderReports.LONGEST_TEXT);
        }
    }
}
