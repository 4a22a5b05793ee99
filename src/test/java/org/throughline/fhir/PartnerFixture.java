package org.throughline.fhir;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.directory.Services;
import org.throughline.fhir.PartnerCredentials.IssuedCredential;
import org.throughline.shared.Actor;

/** Gives organizations access, as an administrator would. For tests. */
@Component
public class PartnerFixture {

    public static final Actor ADMINISTRATOR = new Actor("administrator", "Ada", Set.of("administrator"), Set.of());

    private final PartnerCredentials credentials;
    private final Services services;

    PartnerFixture(PartnerCredentials credentials, Services services) {
        this.credentials = credentials;
        this.services = services;
    }

    /** Of the organization that offers the service. */
    public IssuedCredential ofService(UUID service) {
        return credentials.issue(
                services.find(service).orElseThrow().row().organizationId(), "Case program", ADMINISTRATOR);
    }

    /** Of some other organization of the directory. */
    public IssuedCredential ofAnother(UUID organization) {
        UUID other = services.search(org.throughline.directory.ServiceQuery.everything()).items().stream()
                .map(row -> row.organizationId())
                .filter(id -> id != null && !id.equals(organization))
                .findFirst()
                .orElseThrow();
        return credentials.issue(other, "Another program", ADMINISTRATOR);
    }

    public void revoke(IssuedCredential issued) {
        credentials.revoke(issued.credential().id(), ADMINISTRATOR);
    }
}
