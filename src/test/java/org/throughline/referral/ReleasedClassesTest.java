package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.throughline.disclosure.DisclosedDocument;
import org.throughline.disclosure.IssuedLink;
import org.throughline.disclosure.ProviderLinks;
import org.throughline.disclosure.ReleaseSignature;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.disclosure.Releases;
import org.throughline.fhir.resource.FhirJson;
import org.throughline.fhir.resource.ServiceRequestMapper;
import org.throughline.people.Consent;
import org.throughline.people.Consents;
import org.throughline.referral.ReleasedRecord.OfferedReferral;
import org.throughline.shared.Rejection;

/** Every class of information that a client released is really sent, and nothing else, whichever way it is told. */
@LifecycleTest
class ReleasedClassesTest {

    private static final String WORKER = "caseworker";

    @LocalServerPort
    int port;

    @Autowired
    ReleasedRecord record;

    @Autowired
    Referrals referrals;

    @Autowired
    LetterWriter letters;

    @Autowired
    LetterPdf pdf;

    @Autowired
    ServiceRequestMapper serviceRequests;

    @Autowired
    FhirJson json;

    @Autowired
    Releases releases;

    @Autowired
    Consents consents;

    @Autowired
    ProviderLinks links;

    @Autowired
    CaseDriver driver;

    private OfferedReferral offered;
    private PageClient worker;

    @BeforeEach
    void aRecordWithAWordOfEachClass() {
        offered = record.offered();
        worker = PageClient.signedIn(port, WORKER);
    }

    @Test
    void eachReleasedClassStandsInLetterPdfFhirAndLinkAndNothingElse() throws IOException {
        List<Set<ReleasedClass>> releasedSets = new ArrayList<>();
        for (ReleasedClass one : ReleasedClass.values()) {
            releasedSets.add(EnumSet.of(one));
            releasedSets.add(EnumSet.complementOf(EnumSet.of(one)));
        }
        for (Set<ReleasedClass> released : releasedSets) {
            record.release(offered, released);
            for (Map.Entry<String, String> text : texts().entrySet()) {
                for (ReleasedClass one : ReleasedClass.values()) {
                    String as = text.getKey() + " with " + released + " and " + one;
                    if (released.contains(one)) {
                        assertThat(text.getValue()).as(as).contains(ReleasedRecord.WORDS.get(one));
                    } else {
                        assertThat(text.getValue())
                                .as(as)
                                .doesNotContain(ReleasedRecord.WORDS.get(one).toArray(String[]::new));
                    }
                }
                boolean part2 = released.contains(ReleasedClass.SUBSTANCE_USE);
                assertThat(text.getValue().contains("42 CFR part 2")).isEqualTo(part2);
                assertThat(text.getValue().contains(ReleasedRecord.PURPOSE)).isEqualTo(part2);
            }
        }
    }

    @Test
    void withoutAReleaseThereIsNoLetter() {
        assertThat(worker.get(path("letter")).body()).contains("No consent on file");
        assertThat(worker.get(path("letter.pdf")).statusCode()).isEqualTo(404);
    }

    /** 42 CFR 2.31: what was only said never suffices, nor what nobody signed. */
    @Test
    void whatIsAboutSubstanceUseLeavesOnlyByAReleaseThatIsWrittenAndSigned() {
        Set<ReleasedClass> both = EnumSet.of(ReleasedClass.NEED, ReleasedClass.SUBSTANCE_USE);
        for (String method : List.of("verbal", "written")) {
            assertThatThrownBy(() -> releases.give(
                            record.consent(offered, both, method),
                            method.equals("verbal") ? ReleasedRecord.signature() : null,
                            "The terms",
                            driver.actor(WORKER)))
                    .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.field())
                            .isEqualTo("signature"));
        }
        consents.record(record.consent(offered, both, "verbal"), driver.actor(WORKER));
        Consent unsigned = consents.of(offered.personId()).get(0);
        assertThat(ReleasedClass.of(unsigned)).containsExactlyElementsOf(both);
        assertThat(releases.classes(unsigned)).containsExactly(ReleasedClass.NEED);
        assertThat(letter().information().substanceUse()).isNull();
    }

    @Test
    void whateverBeginsLikeNoImageIsNoSignature() {
        assertThatThrownBy(() -> releases.give(
                        record.consent(offered, EnumSet.of(ReleasedClass.NEED), "written"),
                        new ReleaseSignature("Z", new DisclosedDocument("image/png", "<svg onload=x>".getBytes())),
                        "The terms",
                        driver.actor(WORKER)))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("release-signature-no-image"));
    }

    @Test
    void theLetterIsWrittenInBothLanguagesWithEveryAccentOfThoseWhoReadIt() throws IOException {
        record.release(offered, EnumSet.allOf(ReleasedClass.class));
        assertThat(text(pdf.render(letter(), Locale.forLanguageTag("id"), true)))
                .contains("Salinan untuk klien", "Rujukan", "Tinggal bersama")
                .doesNotContain("??", "Housing");
        assertThat(text(pdf.render(
                        named("Ñandú Étienne-Müller Kòmanman àçèéìòù ¿¡ Łuna Nguyễn"), Locale.ENGLISH, false)))
                .contains("Ñandú Étienne-Müller Kòmanman àçèéìòù ¿¡ Łuna Nguyễn", "Signature of");
    }

    private ReferralLetter named(String name) {
        ReferralLetter letter = letter();
        ReleasedInformation known = letter.information();
        ReleasedInformation.ReferredClient client =
                new ReleasedInformation.ReferredClient(name, null, null, null, null, null, false);
        return new ReferralLetter(
                letter.agency(),
                letter.caseNumber(),
                letter.date(),
                letter.service(),
                new ReleasedInformation(
                        known.classes(),
                        client,
                        known.request(),
                        known.household(),
                        known.goals(),
                        known.health(),
                        known.assessment(),
                        known.substanceUse()),
                letter.scope(),
                letter.author());
    }

    private ReferralLetter letter() {
        return letters.write(offered.opened().caseId(), offered.referralId(), driver.actor(WORKER))
                .orElseThrow();
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        String page = worker.get(path("letter")).body();
        texts.put("letter", page.substring(page.indexOf("<article")));
        texts.put("pdf", text(pdf.render(letter(), Locale.ENGLISH, false)));
        texts.put("fhir", json.write(serviceRequests.request(overFhir(), Locale.ENGLISH)));
        texts.put("link", readByLink());
        return texts;
    }

    /** All that a provider's browser gets, its head and its forms too. */
    private String readByLink() {
        Consent release = consents.of(offered.personId()).get(0);
        IssuedLink link = links.issue(
                offered.referralId(),
                offered.opened().caseId(),
                release.organizationId(),
                release.id(),
                "intake@hope.example",
                driver.actor(WORKER));
        String page = ProviderVisitor.inside(port, link).open().body();
        assertThat(page).contains("tl-letter");
        return page;
    }

    private PartnerReferral overFhir() {
        PartnerReferral.SentReferral sent = new PartnerReferral.SentReferral(
                offered.referralId(),
                offered.opened().caseId(),
                letter().service().row().id(),
                1,
                Instant.EPOCH,
                "requested",
                null,
                null,
                Instant.EPOCH,
                null,
                null);
        return new PartnerReferral(
                sent, letter(), consents.of(offered.personId()).get(0));
    }

    private String path(String file) {
        return "/cases/" + offered.opened().caseNumber() + "/referrals/" + offered.referralId() + "/" + file;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
