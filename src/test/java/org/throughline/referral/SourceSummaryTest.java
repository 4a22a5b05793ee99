package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.disclosure.DisclosureRow;
import org.throughline.disclosure.Disclosures;
import org.throughline.disclosure.Outbox;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.disclosure.Releases;
import org.throughline.people.Consents;
import org.throughline.people.NewConsent;
import org.throughline.referral.ReleasedRecord.OfferedReferral;
import org.throughline.shared.Rejection;

/** The summary of the assessment goes to whoever referred the client, when the client released it to them. */
@LifecycleTest
class SourceSummaryTest {

    private static final String WORKER = "caseworker";
    private static final String SOURCE = "Dr Amara Osei";

    @LocalServerPort
    int port;

    @Autowired
    ReleasedRecord record;

    @Autowired
    CaseDriver driver;

    @Autowired
    SourceSummaries summaries;

    @Autowired
    Releases releases;

    @Autowired
    Consents consents;

    @Autowired
    Outbox outbox;

    @Autowired
    Disclosures ledger;

    @Autowired
    Clock clock;

    private OfferedReferral assessed;
    private PageClient worker;
    private String page;

    @BeforeEach
    void aClientWhomAProfessionalReferredIsAssessed() {
        assessed = record.offered(driver.openFor(WORKER, "north", "professional", SOURCE));
        worker = PageClient.signedIn(port, WORKER);
        page = "/cases/" + assessed.opened().caseNumber() + "/summary";
    }

    @Test
    void withoutAReleaseToThemNothingIsSentAndThePageLeadsToOne() {
        record.release(assessed, EnumSet.of(ReleasedClass.ASSESSMENT)); // to the service's organization
        assertThat(worker.get(page).body())
                .contains("has not released what the assessment found", "releases/new?name=Dr%20Amara%20Osei")
                .doesNotContain("ZQFOOD", "??");
        assertThat(send("mail", "a@osei.example")).contains("has not released what the assessment found");
        assertNothingLeft();
    }

    @Test
    void onPaperItIsInTheLedgerWithTheDocumentAndOnTheTimeline() {
        release(EnumSet.of(ReleasedClass.ASSESSMENT, ReleasedClass.PLAN));
        assertThat(worker.get("/cases/" + assessed.opened().caseNumber() + "/assessments")
                        .body())
                .contains(page);
        assertThat(send("paper", "Ms Ortiz at the desk"))
                .contains("the summary was handed over", "Ms Ortiz")
                .doesNotContain("??");
        DisclosureRow left = ledger.ofCase(assessed.opened().caseId()).get(0);
        assertThat(left.recipient()).isEqualTo(SOURCE);
        assertThat(left.classes()).containsExactly("assessment");
        assertThat(left.sha256()).hasSize(64);
        assertThat(worker.get("/cases/" + assessed.opened().caseNumber() + "/timeline")
                        .body())
                .contains("Summary of the assessment for Dr Amara Osei handed over");
    }

    @Test
    void aReleaseThatIsTakenBackStopsTheMailThatDidNotGetThrough() {
        release(EnumSet.of(ReleasedClass.ASSESSMENT));
        assertThat(send("mail", "a@osei.example")).contains("The summary is on its way.", "Withdraw it");
        consents.revoke(consents.of(assessed.personId()).get(0).id(), "Changed her mind", driver.actor(WORKER));
        assertThat(outbox.ofCase(assessed.opened().caseId()))
                .extracting(message -> message.state())
                .containsExactly("stopped");
        assertThat(worker.get(page).body()).contains("the client’s release ended before", "has not released");
    }

    @Test
    void aMailThatWaitsCanBeWithdrawnByWhoeverWorksOnTheCaseOnly() {
        release(EnumSet.of(ReleasedClass.ASSESSMENT));
        send("mail", "a@osei.example");
        String message = page + "/messages/"
                + outbox.ofCase(assessed.opened().caseId()).get(0).id();
        assertThat(PageClient.signedIn(port, "caseworker2")
                        .submit(message + "/withdraw")
                        .statusCode())
                .isEqualTo(404);
        assertThat(worker.submit(message + "/withdraw").body()).contains("Withdrawn before it was delivered");
    }

    @Test
    void whatIsNoAddressOrNoWayIsRefusedAtItsFieldAndStaysTyped() {
        release(EnumSet.of(ReleasedClass.ASSESSMENT));
        assertThat(send("mail", "at the front desk")).contains("to-error", "at the front desk");
        assertThat(send("phone", "555")).contains("by-error");
        assertNothingLeft();
    }

    @Test
    void whereTheClientAskedThemselvesThereIsNobodyToSendItTo() {
        OfferedReferral own = record.offered();
        assertThat(worker.get("/cases/" + own.opened().caseNumber() + "/summary")
                        .body())
                .contains("There is nobody to send a summary to.")
                .doesNotContain("Record a release to");
    }

    @Test
    void itHoldsEachReleasedClassOfAnAssessmentAndNothingElse() throws IOException {
        List<Set<ReleasedClass>> sets = new ArrayList<>();
        for (ReleasedClass one : ReleasedClass.values()) {
            sets.add(EnumSet.of(one));
            sets.add(EnumSet.of(one, ReleasedClass.ASSESSMENT));
            sets.add(EnumSet.complementOf(EnumSet.of(one)));
        }
        for (Set<ReleasedClass> released : sets) {
            release(released);
            if (!released.contains(ReleasedClass.ASSESSMENT)) {
                assertThatThrownBy(this::pdf)
                        .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                                .isEqualTo("summary-not-released"));
                continue;
            }
            String shown = worker.get(page).body();
            for (String text : List.of(shown.substring(shown.indexOf("tl-letter")), pdf())) {
                for (ReleasedClass one : ReleasedClass.values()) {
                    String[] words = ReleasedRecord.WORDS.get(one).toArray(String[]::new);
                    if (released.contains(one) && OF_AN_ASSESSMENT.contains(one)) {
                        assertThat(text).as(released + " and " + one).contains(words);
                    } else {
                        assertThat(text).as(released + " and " + one).doesNotContain(words);
                    }
                }
                assertThat(text.contains("42 CFR part 2")).isEqualTo(released.contains(ReleasedClass.SUBSTANCE_USE));
            }
        }
    }

    private static final Set<ReleasedClass> OF_AN_ASSESSMENT = EnumSet.of(
            ReleasedClass.NAME_CONTACT, ReleasedClass.HEALTH, ReleasedClass.ASSESSMENT, ReleasedClass.SUBSTANCE_USE);

    private String send(String by, String to) {
        return worker.submit(page, "by", by, "to", to).body();
    }

    /** To whoever referred them, written with other capitals; what was released before is taken back. */
    private void release(Set<ReleasedClass> classes) {
        consents.of(assessed.personId()).stream()
                .filter(earlier -> earlier.revocation().isNone())
                .forEach(earlier -> consents.revoke(earlier.id(), "Another one", driver.actor(WORKER)));
        releases.give(
                new NewConsent(
                        assessed.personId(),
                        assessed.opened().caseId(),
                        null,
                        "dr amara  osei",
                        "To know how she is",
                        String.join(Consents.PARTED_BY, ReleasedClass.ids(classes)),
                        "written",
                        LocalDate.now(clock),
                        null),
                ReleasedRecord.signature(),
                "The terms",
                driver.actor(WORKER));
    }

    private String pdf() throws IOException {
        byte[] pdf = summaries.pdf(assessed.opened().caseId(), driver.actor(WORKER));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void assertNothingLeft() {
        assertThat(outbox.ofCase(assessed.opened().caseId())).isEmpty();
        assertThat(ledger.ofCase(assessed.opened().caseId())).isEmpty();
    }
}
