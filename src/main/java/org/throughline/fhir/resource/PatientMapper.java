package org.throughline.fhir.resource;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.throughline.referral.ReferralLetter;
import org.throughline.referral.ReleasedInformation.ReferredClient;

/** The client: within the resource where their name was released, by number only where it was not. */
final class PatientMapper {

    private static final String LANGUAGES = "urn:ietf:bcp:47";

    private PatientMapper() {}

    /** The reference, and what it points at put into that resource. */
    static Reference refer(ReferralLetter letter, DomainResource from) {
        if (letter.client() == null) {
            return References.numbered(letter.caseNumber());
        }
        from.addContained(patient(letter.client(), letter.caseNumber()));
        return new Reference("#" + References.CLIENT);
    }

    /** Nobody is asked for their gender for a referral, and none is released. */
    private static Patient patient(ReferredClient client, String caseNumber) {
        Patient patient = new Patient();
        patient.setId(References.CLIENT);
        patient.addIdentifier(References.number(caseNumber));
        patient.addName().setText(client.name());
        patient.setGender(AdministrativeGender.UNKNOWN);
        ifGiven(client.birthDate(), date -> patient.setBirthDateElement(new DateType(date.toString())));
        ifGiven(client.phone(), phone -> patient.addTelecom()
                .setSystem(ContactPointSystem.PHONE)
                .setValue(phone));
        ifGiven(
                client.email(),
                mail -> patient.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(mail));
        ifGiven(client.language(), language -> patient.addCommunication()
                .setPreferred(true)
                .setLanguage(new CodeableConcept(new Coding(LANGUAGES, language, null))));
        return patient;
    }

    private static <T> void ifGiven(T value, Consumer<T> use) {
        if (value != null && !value.toString().isBlank()) {
            use.accept(value);
        }
    }
}
