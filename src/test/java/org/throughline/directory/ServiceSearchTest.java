package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.directory.DirectoryDatabase.ADMINISTRATOR;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Rejection;

/** What people write finds what services are called. */
class ServiceSearchTest {

    private static DirectoryDatabase directory;

    @BeforeAll
    static void directory() throws IOException {
        directory = DirectoryDatabase.empty();
        directory.load(
                ImportZip.of(Map.of(
                        "services.csv",
                        """
                        id,name,description
                        1,Power pantry,Food pantry on Mondays
                        2,Energy assistance program,Help to pay for electricity
                        3,Suboxone clinic,Opioid treatment with buprenorphine
                        4,Material exchange,Things for mathematics
                        5,Vital records office,Birth certificate and identification
                        6,Consejería familiar,Niños y familias
                        7,Child care center,For children
                        8,Rental aid,Emergency rental assistance
                        9,Legal pantry of shelters,Food and lawyers
                        """,
                        "locations.csv",
                        """
                        id,name,latitude,longitude
                        1,One,41.88,-87.63
                        2,Two,41.90,-87.63
                        3,Three,42.05,-87.69
                        8,Eight,38.60,-90.20
                        """,
                        "services_at_location.csv",
                        "id,service_id,location_id\n1,1,1\n2,2,2\n3,3,3\n8,8,8\n",
                        "physical_addresses.csv",
                        """
                        id,location_id,address_1,city,postal_code
                        1,1,1 State Street,Chicago,60601
                        2,2,2 State Street,Chicago,60610-1234
                        3,3,3 Ridge Avenue,Evanston,60201
                        8,8,8 Main Street,St. Louis,63101
                        """)),
                "test");
    }

    @Test
    void thoseWithAllWordsComeBeforeThoseWithAny() {
        assertThat(found("food lawyers")).startsWith("Legal pantry of shelters").contains("Power pantry");
    }

    @Test
    void whatPeopleSayFindsWhatServicesAreCalled() {
        assertThat(found("light bill")).contains("Energy assistance program");
        assertThat(found("help with my light bill").get(0)).isEqualTo("Energy assistance program");
        assertThat(found("rent help")).contains("Rental aid");
        assertThat(found("MAT")).contains("Suboxone clinic").doesNotContain("Material exchange");
        assertThat(found("ID")).contains("Vital records office");
    }

    @Test
    void spanishFindsWhatIsWrittenInEnglishAndInSpanishWithAndWithoutAccents() {
        assertThat(found("comida")).contains("Power pantry");
        assertThat(found("ayuda con la renta")).contains("Rental aid");
        assertThat(found("cuidado de niños").get(0)).isEqualTo("Child care center");
        assertThat(found("consejeria")).contains("Consejería familiar");
        assertThat(found("CONSEJERÍA")).contains("Consejería familiar");
    }

    @Test
    void misspelledWordsFindWhatIsWrittenAlikeAndOnlyThey() {
        assertThat(found("pantrey")).contains("Power pantry");
        assertThat(found("enrgy asistance").get(0)).isEqualTo("Energy assistance program");
        assertThat(found("xqzwvk")).isEmpty();
    }

    @Test
    void aZipCodeFindsWhatIsNearTheNearestFirst() {
        assertThat(near("60601")).startsWith("Power pantry", "Energy assistance program", "Suboxone clinic");
        assertThat(near("60601-0001")).startsWith("Power pantry");
        assertThat(near("60601")).doesNotContain("Rental aid");
    }

    @Test
    void aZipCodeThatTheDirectoryDoesNotHaveFindsThoseOfItsSortingCenter() {
        assertThat(near("60699"))
                .contains("Power pantry", "Energy assistance program")
                .doesNotContain("Suboxone clinic");
    }

    @Test
    void anAdministratorSaysWhatElseIsMeant() {
        Synonyms synonyms = directory.synonyms;
        assertThat(found("quilombo")).isEmpty();
        synonyms.save("Quilombo", "buprenorphine, opioid treatment", ADMINISTRATOR);
        assertThat(found("quilombo")).containsExactly("Suboxone clinic");
        assertThat(synonyms.list(200, null, ADMINISTRATOR).items())
                .contains(new Synonym("quilombo", List.of("buprenorphine", "opioid treatment"), "administrator"));
        synonyms.remove("quilombo", ADMINISTRATOR);
        assertThat(found("quilombo")).isEmpty();
        assertThatThrownBy(() -> synonyms.save("one two three four five", "x", ADMINISTRATOR))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> synonyms.save("one", " , ", ADMINISTRATOR)).isInstanceOf(Rejection.class);
    }

    private static List<String> found(String words) {
        return names(new ServiceQuery(words, null, null, null, null, null, null));
    }

    private static List<String> near(String place) {
        return names(new ServiceQuery(null, null, place, null, null, null, null));
    }

    private static List<String> names(ServiceQuery query) {
        return directory.services.search(query).items().stream()
                .map(ServiceRow::name)
                .toList();
    }
}
