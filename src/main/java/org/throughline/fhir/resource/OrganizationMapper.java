package org.throughline.fhir.resource;

import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Organization;
import org.throughline.agency.AgencySettings;
import org.throughline.directory.ServiceView.Address;
import org.throughline.directory.ServiceView.Provider;

/** Organizations as US Core Organization, which the guide uses as it is. */
public final class OrganizationMapper {

    private static final String PROFILE = SdohCodes.US_CORE + "StructureDefinition/us-core-organization";

    private OrganizationMapper() {}

    /** The agency itself. */
    public static Organization agency(AgencySettings agency) {
        Organization organization = named(References.AGENCY, agency.isKnown() ? agency.name() : "Throughline");
        if (!agency.phone().isBlank()) {
            organization.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(agency.phone());
        }
        if (!agency.address().isBlank()) {
            organization.addAddress().setText(agency.address());
        }
        return organization;
    }

    /** One of the directory. */
    public static Organization provider(Provider provider) {
        Organization organization = named(
                provider.id().toString(),
                provider.name() == null || provider.name().isBlank()
                        ? provider.id().toString()
                        : provider.name());
        if (provider.email() != null) {
            organization.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(provider.email());
        }
        if (provider.url() != null) {
            organization.addTelecom().setSystem(ContactPointSystem.URL).setValue(provider.url());
        }
        provider.addresses().forEach(address -> organization.addAddress(address(address)));
        return organization;
    }

    static org.hl7.fhir.r4.model.Address address(Address address) {
        org.hl7.fhir.r4.model.Address written = new org.hl7.fhir.r4.model.Address();
        if (address.street() != null) {
            written.addLine(address.street());
        }
        return written.setCity(address.city()).setState(address.region()).setPostalCode(address.postalCode());
    }

    private static Organization named(String id, String name) {
        Organization organization = new Organization();
        organization.setId(id);
        organization.getMeta().addProfile(PROFILE);
        organization.setActive(true);
        organization.setName(name);
        return organization;
    }
}
