package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.RejectionAssertions.assertConflict;
import static org.throughline.RejectionAssertions.assertInvalid;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.OpenedCase;
import org.throughline.casefile.Timeline;
import org.throughline.referral.ProviderReport.ReportContent;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.referral.ProviderReport.ReportedHelp;

/** What a provider says beside a task is kept, and decides nothing. */
@LifecycleTest
class ProviderReportsTest {

    private static final String WORKER = "caseworker";

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    ProviderReports reports;

    @Autowired
    Timeline timeline;

    @Autowired
    OwnerDatabase owner;

    private OpenedCase opened;
    private ProcessInstance process;
    private UUID referral;

    @BeforeEach
    void aReferral() {
        opened = driver.open(WORKER, "north");
        process = way.start(opened, way.plan(opened, WORKER));
        referral = referrals.ofCase(opened.caseId()).get(0).id();
    }

    @Test
    void itIsKeptWithItsAuthorAndTheReferralStaysWhereItIs() {
        send();
        reports.record(
                referral,
                new ReportContent(ReportKind.DONE, ReportedHelp.NO, LocalDate.now(), "Came twice"),
                "provider:haven");
        reports.record(referral, new ReportContent(ReportKind.MESSAGE, null, null, "Please call"), WORKER);

        assertThat(reports.of(referral))
                .extracting(ProviderReport::by, ProviderReport::byProvider, one -> one.content()
                        .kind())
                .containsExactly(
                        tuple(WORKER, false, ReportKind.MESSAGE), tuple("provider:haven", true, ReportKind.DONE));
        assertThat(reports.ofCase(opened.caseId())).hasSize(2);
        assertThat(referrals.ofCase(opened.caseId())).singleElement().satisfies(one -> assertThat(one.status())
                .isEqualTo("requested"));
        assertThat(timeline.slice(opened.caseId(), 10, null, Locale.ENGLISH).items())
                .anySatisfy(entry -> assertThat(entry.summary()).contains("says that the service was given"));
    }

    @Test
    void nothingIsSaidOfAReferralThatWasNotSent() {
        assertConflict(
                "referral-not-sent",
                () -> reports.record(referral, new ReportContent(ReportKind.ATTENDED, null, null, null), WORKER));
    }

    @Test
    void aDayToComeADayBeforeTheSendingAndAnEmptyMessageAreRefused() {
        send();
        LocalDate today = LocalDate.now();
        assertInvalid(
                "on",
                "receipt-in-future",
                () -> record(new ReportContent(ReportKind.DONE, null, today.plusDays(1), null)));
        assertInvalid(
                "on",
                "receipt-before-sending",
                () -> record(new ReportContent(ReportKind.DONE, null, today.minusDays(1), null)));
        assertInvalid(
                "text", "provider-report-empty", () -> record(new ReportContent(ReportKind.MESSAGE, null, null, " ")));
        assertInvalid(
                "text",
                "provider-report-long",
                () -> record(new ReportContent(ReportKind.MESSAGE, null, null, "x".repeat(2_001))),
                2_000);
        assertThat(reports.of(referral)).isEmpty();
    }

    @Test
    void whatWasSaidCannotBeChangedOrTakenBack() {
        send();
        record(new ReportContent(ReportKind.NO_SHOW, null, LocalDate.now(), null));
        assertThatThrownBy(() ->
                        owner.sql("update provider_report set kind = 'done'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> owner.sql("delete from provider_report").update())
                .hasMessageContaining("append-only");
    }

    private void record(ReportContent said) {
        reports.record(referral, said, WORKER);
    }

    private void send() {
        way.choose(process, WORKER);
        way.accept(process, WORKER);
        way.send(process, WORKER);
        driver.called(process);
    }
}
