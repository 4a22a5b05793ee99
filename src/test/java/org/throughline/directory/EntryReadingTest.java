package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Sha256;

/** What one version reads of entries and another did not is read again of all, since each reading has its number. */
class EntryReadingTest {

    /**
     * Of what the readings 1, 2, 3 … make of the services below. Where one fails, the columns of entries are read otherwise:
     * raise {@code EntryColumn.READING} and add a line here; a line that a release has is never changed.
     */
    private static final List<String> READINGS =
            List.of("30df6905f09691425d237330dde9515fe7119bbf72260cc82cba92409ef2ea31");

    private static final Map<String, String> DIRECTORY = Map.ofEntries(
            Map.entry("organizations.csv", """
                    id,name,description
                    1,Hope House,A house of hope in Miami for families
                    2,Centro Núñez,
                    """),
            Map.entry("locations.csv", """
                    id,name,latitude,longitude
                    1,Main House,25.77,-80.2
                    2,St. Mary's,,
                    """),
            Map.entry("services.csv", """
                    id,organization_id,name,alternate_name,description,eligibility_description,fees_description,keywords,application_process,interpretation_services,minimum_age,maximum_age
                    1,1,Food pantry,La despensa,Groceries for women veterans and their children,Women only; low income families,Free of charge,groceries,Call or walk in,Sign language,,
                    2,1,Shelter for men,,"Beds for men aged 18 and older, by phone hotline",Adults,Sliding scale,,,,18,64
                    3,2,Clases de inglés,,English classes in Hialeah and Key West,Ages 16 to 24,$20 a month,,Online,,,
                    4,2,Counseling,,Talk to somebody,,,,,,,
                    """),
            Map.entry("services_at_location.csv", """
                    id,service_id,location_id
                    1,1,1
                    2,2,1
                    3,3,2
                    """),
            Map.entry("physical_addresses.csv", """
                    id,location_id,organization_id,address_1,city,region,state_province,postal_code
                    1,1,,1 Elm St,Miami,Miami-Dade,FL,33130-1234
                    2,2,,2 Oak St,Hialeah,Miami-Dade,FL,33010
                    3,,2,3 Palm St,Key West,Monroe,FL,33040
                    """),
            Map.entry("phones.csv", """
                    id,service_id,location_id,organization_id,number,type
                    1,1,,,305-555-0101,voice
                    2,2,,,305-555-0102,fax
                    3,,1,,305-555-0103,voice
                    4,,,2,305-555-0104,voice
                    """),
            Map.entry("languages.csv", """
                    id,service_id,location_id,language
                    1,1,,Spanish
                    2,,2,Haitian Creole
                    """),
            Map.entry("eligibility.csv", """
                    id,service_id,eligibility,minimum_age,maximum_age
                    1,3,Students,16,24
                    """),
            Map.entry("service_areas.csv", """
                    id,service_id,service_area
                    1,2,Miami-Dade County
                    2,4,Statewide
                    """),
            Map.entry("taxonomy_terms.csv", """
                    id,term,taxonomy
                    BD-1800.2000,Food Pantries,AIRS
                    YB-8000,Older Adults,AIRS
                    """),
            Map.entry("service_taxonomy.csv", """
                    id,service_id,taxonomy_term_id
                    1,1,BD-1800.2000
                    2,4,YB-8000
                    """));

    @Test
    void whatIsReadOtherwiseHasANumberOfItsOwn() throws IOException {
        DirectoryDatabase directory = DirectoryDatabase.empty();
        assertThat(directory
                        .load(ImportZip.of(DIRECTORY), "reading")
                        .table("services")
                        .stored())
                .isEqualTo(4);
        List<Integer> readings =
                directory.jdbc.queryForList("select distinct made_by from directory_entry", Integer.class);
        assertThat(readings).containsExactly(READINGS.size());
        String entries = String.join("\n", directory.jdbc.queryForList("""
                select (to_jsonb(e) - 'made_by')::text || e.document from directory_entry e order by service_id""", String.class));
        assertThat(entries).contains("305-555-0101", "25.77", "Haitian Creole", "33130");
        assertThat(Sha256.of(entries)).as("of the entries\n%s", entries).isEqualTo(READINGS.get(READINGS.size() - 1));
    }
}
