package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a service say of whom it takes and whom it reaches. */
class EntryWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Women only, female",
        "Homeless men, male",
        "Men and women, ",
        "Women and their families, ",
        "Anyone, ",
        "Pregnant girls, female"
    })
    void aSexIsSaidWhereOnlyItIsNamed(String eligibility, String sex) {
        assertThat(AdmissionWords.of(eligibility).sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({
        "Adults only, true",
        "Adults with depression, true",
        "Adults and children, false",
        "Adolescents and adults, false",
        "Open to all, false",
        "Families, false"
    })
    void adultsAreMeantWhereNobodyYoungerIsNamed(String eligibility, boolean adults) {
        assertThat(AdmissionWords.of(eligibility).adults()).isEqualTo(adults);
    }

    @Test
    void theYoungVeteransAndLowIncomesAreNamed() {
        assertThat(AdmissionWords.of("Runaway youth").young()).isTrue();
        assertThat(AdmissionWords.of("Youth and their parents").young()).isFalse();
        assertThat(AdmissionWords.of("Veterans of any war").veterans()).isTrue();
        assertThat(AdmissionWords.of("Low-income households").lowIncome()).isTrue();
        assertThat(AdmissionWords.of("Must meet income guidelines").lowIncome()).isTrue();
        assertThat(AdmissionWords.of("Anyone").lowIncome()).isFalse();
    }

    @Test
    void areasAreReadFromListsAndFromWords() {
        assertThat(areas(List.of("Miami-Dade County", "Florida", "Nationwide"), ""))
                .containsExactly("*", "county:miami-dade", "state:FL");
        assertThat(areas(List.of(), "Residents of Monroe County")).containsExactly("county:monroe");
        assertThat(areas(List.of(), "Florida residents")).contains("state:FL");
        assertThat(areas(List.of(), "Available nationwide")).containsExactly("*");
        assertThat(areas(List.of(), "Anyone in need")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Suicide hotline, true", "24-hour crisis line, true", "Help by telephone, true", "Food pantry, false"})
    void whatIsReachedByTelephoneSaysSo(String called, boolean byPhone) {
        assertThat(EntryAreas.of(List.of(), "", called).byPhone()).isEqualTo(byPhone);
    }

    @Test
    void distancesAndStatesFollowTheZipCode() {
        GeoPoint miami = ZipCentroids.of("33125").orElseThrow();
        assertThat(miami.milesTo(ZipCentroids.of("33127").orElseThrow())).isBetween(1.0, 5.0);
        assertThat(ZipCentroids.within(miami, 5))
                .extracting(ZipCentroids.ZipDistance::zip)
                .startsWith("33125")
                .contains("33127")
                .doesNotContain("33030");
        assertThat(ZipCentroids.within(miami, 25).stream().map(ZipCentroids.ZipDistance::zip))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 100_000)
                        .mapToObj("%05d"::formatted)
                        .filter(zip -> ZipCentroids.of(zip).stream().anyMatch(one -> miami.milesTo(one) <= 25))
                        .toList());
        assertThat(ZipCentroids.code(" 33125-1234 ")).contains("33125");
        assertThat(ZipCentroids.code("3312")).isEmpty();
        assertThat(UsStates.ofZip("33125")).contains("FL");
        assertThat(UsStates.ofZip("78716")).contains("TX");
        assertThat(UsStates.code("florida")).contains("FL");
    }

    private static List<String> areas(List<String> listed, String said) {
        return EntryAreas.of(listed, said, "").keys();
    }
}
