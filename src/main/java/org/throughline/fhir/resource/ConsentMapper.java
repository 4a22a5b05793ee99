package org.throughline.fhir.resource;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.referral.PartnerReferral;
import org.throughline.referral.ReferralLetter;

/** The client's release to the organization, as SDOHCC Consent; only such as is live. */
@Component
public class ConsentMapper {

    private static final String PROFILE = SdohCodes.PROFILE + "SDOHCC-Consent";
    private static final String SCOPES = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String POLICIES = "http://terminology.hl7.org/CodeSystem/consentpolicycodes";
    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

    private final MessageSource messages;

    ConsentMapper(MessageSource messages) {
        this.messages = messages;
    }

    public Consent consent(PartnerReferral referral, UUID organization, Locale locale) {
        org.throughline.people.Consent release = referral.release();
        Consent consent = new Consent();
        consent.setId(release.id().toString());
        consent.getMeta().addProfile(PROFILE);
        consent.setStatus(ConsentState.ACTIVE);
        consent.setScope(new CodeableConcept(new Coding(SCOPES, "patient-privacy", "Privacy Consent")));
        consent.addCategory(new CodeableConcept(new Coding(SdohCodes.ACT_CODE, "IDSCL", "information disclosure")));
        consent.setPatient(PatientMapper.refer(referral.letter(), consent));
        consent.setDateTimeElement(new DateTimeType(release.from().toString()));
        consent.addOrganization(References.agency());
        consent.setSource(text(referral, locale));
        SdohCodes.label(consent, referral.letter());
        consent.setPolicyRule(new CodeableConcept(new Coding(POLICIES, "hipaa-auth", "HIPAA Authorization")));
        var provision = consent.getProvision();
        provision.setType(ConsentProvisionType.PERMIT);
        provision.getPeriod().setStartElement(new DateTimeType(release.from().toString()));
        provision.getPeriod().setEndElement(new DateTimeType(release.until().toString()));
        provision
                .addActor()
                .setRole(new CodeableConcept(new Coding(ROLES, "IRCP", "information recipient")))
                .setReference(References.organization(organization));
        return consent;
    }

    /** What was agreed to, in words: the signed paper itself stays in the house. */
    private Attachment text(PartnerReferral referral, Locale locale) {
        org.throughline.people.Consent release = referral.release();
        String text = messages.getMessage(
                "fhir.consent.text",
                new Object[] {
                    release.organization() == null ? "" : release.organization(),
                    purpose(referral),
                    classes(referral.letter()),
                    release.method() == null ? "" : release.method(),
                    release.from().toString(),
                    release.until().toString()
                },
                locale);
        return new Attachment()
                .setContentType("text/plain; charset=utf-8")
                .setLanguage(locale.getLanguage())
                .setTitle(messages.getMessage("fhir.consent.title", null, locale))
                .setData(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A purpose tells of the need: it is said where that is released, or 42 CFR 2.32 asks for it. */
    private static String purpose(PartnerReferral referral) {
        boolean said =
                referral.letter().need() != null || referral.letter().scope().part2();
        return said && referral.release().purpose() != null ? referral.release().purpose() : "–";
    }

    private static String classes(ReferralLetter letter) {
        return letter.information().classes().stream()
                .sorted()
                .map(ReleasedClass::id)
                .collect(Collectors.joining(", "));
    }
}
