package org.throughline.fhir.resource;

import java.util.UUID;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** How resources point at each other. */
public final class References {

    /** The agency's own organization, which is none of the directory. */
    public static final String AGENCY = "agency";

    static final String CASE_NUMBERS = "urn:throughline:case-number";
    static final String CLIENT = "client";

    /** Codes of why a referral was rejected, cancelled, put on hold or failed. */
    public static final String REASONS = "urn:throughline:referral-reason";

    private References() {}

    static Reference to(String type, Object id) {
        return new Reference(type + "/" + id);
    }

    static Reference agency() {
        return to("Organization", AGENCY);
    }

    static Reference organization(UUID id) {
        return to("Organization", id);
    }

    /** The client by number only: nobody's name was released. */
    static Reference numbered(String caseNumber) {
        return new Reference().setType("Patient").setIdentifier(number(caseNumber));
    }

    static Identifier number(String caseNumber) {
        return new Identifier().setSystem(CASE_NUMBERS).setValue(caseNumber);
    }
}
