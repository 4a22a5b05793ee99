package org.throughline.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.disclosure.Outbox;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.disclosure.Releases;
import org.throughline.people.Consent;
import org.throughline.people.Consents;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.ReleasedRecord;
import org.throughline.referral.ReleasedRecord.OfferedReferral;

/** A release with its signature, what left by it, and what could not, as those see it who answer for it. */
@LifecycleTest
class ReleasePagesTest {

    private static final String WORKER = "caseworker";
    private static final String DRAWN = "data:image/png;base64,"
            + Base64.getEncoder().encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});

    @LocalServerPort
    int port;

    @Autowired
    ReleasedRecord record;

    @Autowired
    CaseDriver driver;

    @Autowired
    Consents consents;

    @Autowired
    Releases releases;

    @Autowired
    Outbox outbox;

    private OfferedReferral offered;
    private PageClient worker;
    private String referrals;
    private String page;

    @BeforeEach
    void aServiceIsOffered() {
        offered = record.offered();
        worker = PageClient.signedIn(port, WORKER);
        referrals = "/cases/" + offered.opened().caseNumber() + "/referrals";
        page = referrals + "/" + offered.referralId() + "/release";
    }

    @Test
    void aReleaseIsKeptWithWhatWasDrawnAndWithTheTextThatWasSigned() {
        assertThat(worker.get(page).body()).contains("may take this back at any time", "Signature");
        String kept = give("method", "electronic", "drawn", DRAWN, "signer", "Zanele Quillfeather")
                .body();

        assertThat(kept).contains("The release is kept.");
        assertThat(release().method()).isEqualTo("electronic");
        assertThat(releases.classes(release())).containsExactly(ReleasedClass.NEED, ReleasedClass.SUBSTANCE_USE);
        assertThat(releases.signature(release().id()).orElseThrow().signer()).isEqualTo("Zanele Quillfeather");
    }

    @Test
    void withoutASignatureWhatIsAboutSubstanceUseIsRefusedAndWhatWasTypedStays() {
        HttpResponse<String> refused = give("method", "written", "drawn", "", "signer", "Zanele");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("42 CFR 2.31", "For the intake", "Zanele");
        assertThat(consents.of(offered.personId())).isEmpty();
    }

    @Test
    void aClassOfRecipientsMayBeInformedOfTheRest() {
        worker.submit(
                page, "recipient", "need", "purpose", "To find any room", "information", "need", "method", "verbal");
        assertThat(release().recipient().need()).isEqualTo("housing");
        assertThat(release().organization()).contains("Housing");
        assertThat(worker.get(referrals + "/" + offered.referralId() + "/letter")
                        .body())
                .contains("ZQNEED");
    }

    @Test
    void whoeverMayNotReadTheCaseFindsNoPage() {
        PageClient stranger = PageClient.signedIn(port, "caseworker2");
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/people/" + offered.personId() + "/disclosures")
                        .statusCode())
                .isEqualTo(404);
        assertThat(worker.get("/outbox").statusCode()).isEqualTo(403);
    }

    @Test
    void whatLeftStandsOnThePageOfThePersonAndIsPrintedForSixYears() {
        send(Map.of("by", "paper", "toWhom", "Ms Ortiz at the front desk"));
        String person = "/people/" + offered.personId();

        assertThat(worker.get(person).body()).contains("What left the house");
        for (String path : new String[] {person + "/disclosures", person + "/disclosures/accounting"}) {
            assertThat(worker.get(path).body())
                    .as(path)
                    .contains(
                            "Ms Ortiz at the front desk",
                            "the need and what is asked for",
                            ReleasedRecord.PURPOSE,
                            "paper")
                    .doesNotContain("??");
        }
    }

    @Test
    void aLetterThatDoesNotGetThroughStandsWithItsReferralAndInTheOutbox() {
        send(Map.of("by", "mail", "to", "intake@hope.example"));
        assertThat(worker.get(referrals).body())
                .contains("Not delivered so far: no mail server is set up", "Withdraw it")
                .doesNotContain("??");
        assertThat(PageClient.signedIn(port, "administrator").get("/outbox").body())
                .contains("intake@hope.example", "no mail server is set up")
                .doesNotContain("Quillfeather", "??");

        String message = referrals + "/" + offered.referralId() + "/messages/"
                + outbox.ofReferral(offered.referralId()).get(0).id();
        assertThat(worker.submit(message + "/withdraw").body())
                .contains("It is withdrawn.", "Withdrawn before it was delivered");
        assertThat(worker.submit(message + "/repeat").body()).contains("sent or stopped already");
    }

    private HttpResponse<String> give(String... signed) {
        String[] rest = {
            "recipient",
            "organization",
            "purpose",
            "For the intake",
            "information",
            "need",
            "information",
            "substance-use"
        };
        String[] all = new String[signed.length + rest.length];
        System.arraycopy(rest, 0, all, 0, rest.length);
        System.arraycopy(signed, 0, all, rest.length, signed.length);
        return worker.submit(page, all);
    }

    private Consent release() {
        return consents.of(offered.personId()).get(0);
    }

    private void send(Map<String, Object> how) {
        record.release(offered, EnumSet.of(ReleasedClass.NEED));
        driver.complete(
                offered.process(),
                ReferralProcess.Elements.OFFER_TO_CLIENT,
                WORKER,
                Map.of("offerResult", "accepted", "method", "office"));
        driver.complete(offered.process(), ReferralProcess.Elements.SEND_REFERRAL, WORKER, how);
    }
}
