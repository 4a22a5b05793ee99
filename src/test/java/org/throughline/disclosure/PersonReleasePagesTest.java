package org.throughline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.people.AccessLog;
import org.throughline.people.Consent;
import org.throughline.people.Consents;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.ReleasedRecord;
import org.throughline.referral.ReleasedRecord.OfferedReferral;

/** A release is given on the page of a person, without a referral; it is shown and printed with its signature. */
@LifecycleTest
class PersonReleasePagesTest {

    private static final String WORKER = "caseworker";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
    private static final byte[] PDF = "%PDF-1.7 the signed paper".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    ReleasedRecord record;

    @Autowired
    CaseDriver driver;

    @Autowired
    Consents consents;

    @Autowired
    AccessLog accessLog;

    private OfferedReferral offered;
    private PageClient worker;
    private String person;

    @BeforeEach
    void aServiceIsOffered() {
        offered = record.offered();
        worker = PageClient.signedIn(port, WORKER);
        person = "/people/" + offered.personId();
    }

    @Test
    void aReferralToThatRecipientFindsItOnFile() {
        String organization = record.consent(offered, EnumSet.of(ReleasedClass.NEED), "written")
                .organization();
        String found = worker.get(person + "/releases/new?q=" + organization.split(" ")[0])
                .body();
        assertThat(found).contains(organization);
        String[] recipient = recipientOf(found, organization);
        HttpResponse<String> kept = give(PNG, "image/png", recipient);

        assertThat(kept.body()).contains("The release is kept.", organization, "For the intake", "Zanele Signs");
        assertThat(release().caseId()).isEqualTo(offered.opened().caseId());
        driver.complete(
                offered.process(),
                ReferralProcess.Elements.OFFER_TO_CLIENT,
                WORKER,
                Map.of("offerResult", "accepted", "method", "office"));
        assertThat(driver.task(offered.process(), ReferralProcess.Elements.SEND_REFERRAL))
                .isNotNull();
    }

    @Test
    void aClassOfRecipientsAndSomebodyOutsideTheDirectoryMayBeInformed() {
        give(PNG, "image/png", "need", "housing");
        assertThat(release().recipient().need()).isEqualTo("housing");
        give(PNG, "image/png", "name", "Dr Amara Osei");
        assertThat(release().organization()).isEqualTo("Dr Amara Osei");
        assertThat(worker.get(person).body()).contains("Dr Amara Osei", "Record a release");
    }

    @Test
    void withoutRecipientOrPurposeNothingIsKept() {
        assertThat(worker.submit(person + "/releases", "purpose", "For the intake")
                        .body())
                .contains("Say who may be informed.", "id=\"recipient-error\"");
        HttpResponse<String> refused =
                worker.submit(person + "/releases", "name", "Dr Osei", "information", "need", "method", "verbal");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Say what the information is for.", "Dr Osei");
        assertThat(consents.of(offered.personId())).isEmpty();
    }

    @Test
    void theSignatureIsShownAsWhatItIsRunsNothingAndItsReadingIsLogged() {
        give(PNG, "image/png", "name", "Dr Osei");
        String page = person + "/releases/" + release().id();
        assertThat(worker.get(page).body())
                .contains(page + "/signature", "Sealed, SHA-256 " + sha256(PNG), "may take this back at any time")
                .doesNotContain("no longer what was sealed", "??");

        HttpResponse<String> image = worker.get(page + "/signature");
        assertThat(image.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(image.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(image.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(accessLog.ofPerson(offered.personId(), null, null).items())
                .extracting(entry -> entry.what())
                .contains("signature", "release");
    }

    @Test
    void aSignedPaperIsKnownByItsContentWhateverItIsCalled() {
        give(PDF, "text/html", "name", "Dr Osei");
        HttpResponse<String> paper =
                worker.get(person + "/releases/" + release().id() + "/signature");
        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    @Test
    void picturesThatRunScriptsPagesAndWhatIsTooLargeAreNoSignature() {
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        byte[] html = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] large = Arrays.copyOf(PNG, 2_000_001);
        Map.of("image/svg+xml", svg, "image/png", html, "image/jpeg", large).forEach((type, file) -> {
            HttpResponse<String> refused = give(file, type, "name", "Dr Osei");
            assertThat(refused.statusCode()).as(type).isEqualTo(422);
            assertThat(refused.body())
                    .as(type)
                    .contains("must be a PNG or JPEG image or a PDF of at most 2 MB", "For the intake");
        });
        assertThat(consents.of(offered.personId())).isEmpty();
    }

    @Test
    void whoeverMayNotKnowOfThePersonFindsNothingAndWhoOnlyReadsMayNotRecord() {
        give(PNG, "image/png", "name", "Dr Osei");
        String page = person + "/releases/" + release().id();
        PageClient stranger = PageClient.signedIn(port, "caseworker2");
        for (String path : new String[] {page, page + "/signature", person + "/releases/new"}) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        OfferedReferral other = record.offered();
        String elsewhere =
                "/people/" + other.personId() + "/releases/" + release().id();
        assertThat(worker.get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(worker.get(elsewhere + "/signature").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsAboutSubstanceUseIsReleasedByNameAndSignedOnly() {
        assertThat(give(PNG, "image/png", "need", "housing", "information", "substance-use")
                        .body())
                .contains("names the organization that gets it");
        assertThat(worker.submit(
                                person + "/releases",
                                "name",
                                "Dr Osei",
                                "purpose",
                                "For the intake",
                                "information",
                                "substance-use",
                                "method",
                                "written")
                        .body())
                .contains("42 CFR 2.31");
        assertThat(consents.of(offered.personId())).isEmpty();
    }

    @Test
    void aReleaseThatIsOverBeforeItBeginsIsRefusedAtItsDay() {
        String yesterday = LocalDate.now().minusDays(400).toString();
        assertThat(give(PNG, "image/png", "name", "Dr Osei", "validUntil", yesterday)
                        .body())
                .contains("validUntil-error", "This day is over.");
    }

    private HttpResponse<String> give(byte[] file, String type, String... more) {
        String[] all = Stream.concat(
                        Stream.of(
                                "purpose", "For the intake",
                                "information", "need",
                                "method", "written",
                                "signer", "Zanele Signs"),
                        Stream.of(more))
                .toArray(String[]::new);
        return worker.upload(person + "/releases", "file", "paper", type, file, all);
    }

    /** As the link of the page names it. */
    private static String[] recipientOf(String page, String organization) {
        String before = page.substring(0, page.indexOf(">" + organization + "<"));
        String link = before.substring(before.lastIndexOf('?') + 1, before.lastIndexOf('"'));
        return java.net.URLDecoder.decode(link, StandardCharsets.UTF_8).split("=", 2);
    }

    private Consent release() {
        return consents.of(offered.personId()).get(0);
    }

    private static String sha256(byte[] content) {
        return new DisclosedDocument("image/png", content).sha256();
    }
}
