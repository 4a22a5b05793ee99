package org.throughline.fhir.resource;

import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.throughline.referral.ReferralLetter;

/** Codes and addresses of the guide, HL7 FHIR SDOH Clinical Care 3.0.0, and of what it builds on. */
final class SdohCodes {

    static final String GUIDE = "http://hl7.org/fhir/us/sdoh-clinicalcare/";
    static final String PROFILE = GUIDE + "StructureDefinition/";
    static final String TEMPORARY = GUIDE + "CodeSystem/SDOHCC-CodeSystemTemporaryCodes";
    static final String US_CORE = "http://hl7.org/fhir/us/core/";
    static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String SNOMED = "http://snomed.info/sct";
    private static final Coding UNSPECIFIED =
            new Coding(TEMPORARY, "sdoh-category-unspecified", "SDOH Category Unspecified");

    /** The guide's category of a need; the needs that are not here have none. */
    private static final Map<String, Coding> CATEGORIES = Map.of(
            "housing", new Coding(TEMPORARY, "housing-instability", "Housing Instability"),
            "food", new Coding(TEMPORARY, "food-insecurity", "Food Insecurity"),
            "income", new Coding(TEMPORARY, "financial-insecurity", "Financial Insecurity"),
            "employment", new Coding(TEMPORARY, "employment-status", "Employment Status"),
            "education", new Coding(TEMPORARY, "educational-attainment", "Educational Attainment"),
            "domestic-violence", new Coding(TEMPORARY, "intimate-partner-violence", "Intimate Partner Violence"),
            "transportation", new Coding(TEMPORARY, "transportation-insecurity", "Transportation Insecurity"));

    private SdohCodes() {}

    /** @param need category id, or null where it was not released */
    static Coding category(String need) {
        return (need == null ? UNSPECIFIED : CATEGORIES.getOrDefault(need, UNSPECIFIED)).copy();
    }

    /** Of US Core: that it is about social needs at all. */
    static Coding sdoh() {
        return new Coding(US_CORE + "CodeSystem/us-core-category", "sdoh", "SDOH");
    }

    /** Which kind of help is asked for stands in the text: it is no procedure of medicine. */
    static CodeableConcept referral() {
        return new CodeableConcept(new Coding(SNOMED, "3457005", "Patient referral"));
    }

    static CodeableConcept temporary(String code, String display) {
        return new CodeableConcept(new Coding(TEMPORARY, code, display));
    }

    /** What is under 42 CFR Part 2 says so, wherever the resource goes. */
    static void label(Resource resource, ReferralLetter letter) {
        if (letter.scope().part2()) {
            resource.getMeta()
                    .addSecurity(new Coding(CONFIDENTIALITY, "R", "restricted"))
                    .addSecurity(new Coding(ACT_CODE, "42CFRPart2", "42 CFR Part2"));
        }
    }
}
