package org.throughline.fhir.resource;

import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** What this door understands: for everybody, and the same for everybody. */
public final class Capabilities {

    /** Of this statement; it changes when the door does. */
    private static final Instant WRITTEN = Instant.parse("2026-11-29T00:00:00Z");

    private static final String SERVICES = "http://terminology.hl7.org/CodeSystem/restful-security-service";

    private Capabilities() {}

    public static CapabilityStatement statement() {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setStatus(PublicationStatus.ACTIVE);
        statement.setDate(Date.from(WRITTEN));
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.setFhirVersion(FHIRVersion._4_0_1);
        statement.addFormat("json").addFormat(FhirJson.MEDIA_TYPE);
        statement.addImplementationGuide(SdohCodes.GUIDE + "ImplementationGuide/hl7.fhir.us.sdoh-clinicalcare|3.0.0");
        statement.getSoftware().setName("Throughline");
        statement.getImplementation().setDescription("Referrals for the organization that they were sent to");
        CapabilityStatementRestComponent rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity()
                .setDescription("HTTP Basic with a credential that the agency gives to one organization")
                .addService(new CodeableConcept(new Coding(SERVICES, "Basic", "Basic")));
        task(rest);
        resource(rest, "ServiceRequest", SdohCodes.PROFILE + "SDOHCC-ServiceRequest")
                .addSearchParam(parameter("_id", SearchParamType.TOKEN));
        resource(rest, "Consent", SdohCodes.PROFILE + "SDOHCC-Consent");
        resource(rest, "Organization", SdohCodes.US_CORE + "StructureDefinition/us-core-organization");
        resource(rest, "HealthcareService", SdohCodes.PROFILE + "SDOHCC-HealthcareService");
        return statement;
    }

    private static void task(CapabilityStatementRestComponent rest) {
        CapabilityStatementRestResourceComponent task =
                resource(rest, "Task", SdohCodes.PROFILE + "SDOHCC-TaskForReferralManagement");
        task.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
        task.setVersioning(ResourceVersionPolicy.VERSIONEDUPDATE);
        task.addSearchParam(parameter("status", SearchParamType.TOKEN));
        task.addSearchParam(parameter("_lastUpdated", SearchParamType.DATE));
        task.addSearchParam(parameter("focus", SearchParamType.REFERENCE));
    }

    private static CapabilityStatementRestResourceComponent resource(
            CapabilityStatementRestComponent rest, String type, String profile) {
        CapabilityStatementRestResourceComponent resource =
                rest.addResource().setType(type).addSupportedProfile(profile);
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        if (!"Consent".equals(type) && !"Organization".equals(type)) {
            resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        }
        return resource;
    }

    private static CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent parameter(
            String name, SearchParamType type) {
        return new CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent()
                .setName(name)
                .setType(type);
    }
}
