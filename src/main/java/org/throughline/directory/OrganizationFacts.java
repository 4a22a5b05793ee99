package org.throughline.directory;

import java.util.List;

/**
 * What HSDS says of an organization as a legal person: all as the source writes it, null or empty where it does not say.
 *
 * @param yearIncorporated when it was founded as it is now
 * @param uri by which other data sets name it
 * @param partOf the organization that it belongs to, where the directory has it
 * @param funding who pays for it as a whole; what is paid for one service stands there
 */
public record OrganizationFacts(
        String alternateName,
        String legalStatus,
        String taxStatus,
        String taxId,
        String yearIncorporated,
        String uri,
        String partOf,
        List<OrganizationIdentifier> identifiers,
        List<String> funding,
        List<ServiceDetails.Link> websites) {

    /**
     * By which a register knows it.
     *
     * @param scheme of the register, e.g. {@code US-EIN}
     */
    public record OrganizationIdentifier(String scheme, String type, String value) {}

    /** Whether anything is said beside its name and description. */
    public boolean any() {
        return alternateName != null
                || legalStatus != null
                || taxStatus != null
                || taxId != null
                || yearIncorporated != null
                || partOf != null
                || !identifiers.isEmpty()
                || !funding.isEmpty()
                || !websites.isEmpty();
    }
}
