package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.directory.DirectoryDatabase.ADMINISTRATOR;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a source says of an organization as a legal person is shown with its services, and written by administrators. */
class OrganizationFactsTest {

    private static final String FUNDING = "id,organization_id,service_id,source\n1,1,,County\n2,,10,City\n";

    private DirectoryDatabase directory;
    private UUID provider;

    @BeforeEach
    void start() throws IOException {
        directory = DirectoryDatabase.empty();
        load(FUNDING);
        provider = directory.jdbc.queryForObject(
                "select id from directory_organization where name = 'Hope House'", UUID.class);
    }

    @Test
    void theServiceSaysWhoOffersItWithAllThatIsKnownOfThem() {
        OrganizationFacts facts = service().organization().facts();
        assertThat(facts.alternateName()).isEqualTo("HH");
        assertThat(facts.legalStatus()).isEqualTo("Nonprofit corporation");
        assertThat(facts.taxStatus()).isEqualTo("501(c)(3)");
        assertThat(facts.taxId()).isEqualTo("36-1234567");
        assertThat(facts.yearIncorporated()).isEqualTo("1973");
        assertThat(facts.partOf()).isEqualTo("City Mission");
        assertThat(facts.identifiers())
                .containsExactly(new OrganizationFacts.OrganizationIdentifier("US-EIN", "EIN", "36-1234567"));
        assertThat(facts.funding()).as("as a whole").containsExactly("County");
        assertThat(service().details().funding()).as("of the service alone").containsExactly("City");
    }

    @Test
    void nothingIsSaidOfAnOrganizationOfWhichNothingIsKnown() {
        UUID mission = directory.jdbc.queryForObject(
                "select id from directory_organization where name = 'City Mission'", UUID.class);
        assertThat(directory
                        .services
                        .organization(mission)
                        .orElseThrow()
                        .facts()
                        .any())
                .isFalse();
    }

    @Test
    void anAdministratorCorrectsThemAndAnImportOffersItsOwn() throws IOException {
        directory.care.change(
                EntryKind.ORGANIZATION,
                provider,
                new EntryForm(
                        Map.of("tax_id", "36-7654321"),
                        Map.of("funding", List.of(Map.of("funded_by", "State")), "identifiers", List.of()),
                        null),
                ADMINISTRATOR);
        load(FUNDING.replace("County", "Kane County"));
        OrganizationFacts facts = service().organization().facts();
        assertThat(facts.taxId()).isEqualTo("36-7654321");
        assertThat(facts.funding()).containsExactly("State");
        assertThat(facts.identifiers()).isEmpty();
        assertThat(service().details().funding()).containsExactly("City");
        assertThat(directory
                        .care
                        .find(EntryKind.ORGANIZATION, provider, ADMINISTRATOR)
                        .offers())
                .extracting(EntryView.FieldOffer::field)
                .containsExactly("funding");
    }

    private ServiceView service() {
        UUID shelter = directory.jdbc.queryForObject("select id from directory_service", UUID.class);
        return directory.services.find(shelter).orElseThrow();
    }

    private void load(String funding) throws IOException {
        directory.load(
                ImportZip.of(Map.of(
                        "organizations.csv",
                        "id,name,alternate_name,legal_status,tax_status,tax_id,year_incorporated,parent_organization_id\n"
                                + "1,Hope House,HH,Nonprofit corporation,501(c)(3),36-1234567,1973,2\n2,City Mission,,,,,,\n",
                        "services.csv",
                        "id,organization_id,name\n10,1,Shelter\n",
                        "organization_identifiers.csv",
                        "id,organization_id,identifier_scheme,identifier_type,identifier\n1,1,US-EIN,EIN,36-1234567\n",
                        "funding.csv",
                        funding)),
                "test");
    }
}
