package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read out of names and texts. */
class DirectoryWordsTest {

    @Test
    void countiesAndCitiesAreReadFromNames() {
        assertThat(Places.namedIn("Free legal information and forms in Cook County"))
                .containsExactly("Cook County");
        assertThat(Places.namedIn("Help in Clinton, Fayette, St. Clair and Washington Counties"))
                .containsExactly("Clinton County", "Fayette County", "St. Clair County", "Washington County");
        assertThat(Places.namedIn("Free immigration help for Chicago residents"))
                .containsExactly("Chicago");
        assertThat(Places.namedIn("Help for people in the county")).isEmpty();
        assertThat(Places.namedIn(null)).isEmpty();
    }

    @Test
    void onePlaceHasOneKey() {
        assertThat(List.of("Cook County", "cook county, IL", " Cook ", "COOK"))
                .extracting(Places::key)
                .containsOnly("cook");
    }

    @Test
    void agesAreReadOnlyWhereTheyAreSaidPlainly() {
        assertThat(AgeRange.statedIn("Adults age 60 or over")).isEqualTo(new AgeRange(60, null));
        assertThat(AgeRange.statedIn("Youth under 18")).isEqualTo(new AgeRange(null, 17));
        assertThat(AgeRange.statedIn("Ages 12-17")).isEqualTo(new AgeRange(12, 17));
        assertThat(AgeRange.statedIn("Age 55 or over for most programs, age 60 or over for lunch"))
                .isEqualTo(AgeRange.ANY);
        assertThat(AgeRange.statedIn("Everybody with 3 children")).isEqualTo(AgeRange.ANY);
    }

    @Test
    void aLanguageHasOneKeyHoweverItIsNamed() {
        assertThat(List.of("es", "spa", "Spanish", "español", "es-MX"))
                .extracting(LanguageNames::key)
                .containsOnly("es");
        assertThat(LanguageNames.key("Klingon")).isEqualTo("klingon");
    }

    @Test
    void searchWordsHoldNothingButLettersAndDigits() {
        assertThat(SearchWords.of("leg:* | ! 'drop table").prefixQuery()).isEqualTo("leg:* & drop:* & table:*");
        assertThat(SearchWords.of("%%% --").isEmpty()).isTrue();
        assertThat(SearchWords.of("a b c d e f g h i j k").words()).hasSize(8);
    }

    @Test
    void needsAreToldByWordsAndPhrasesAndEndings() {
        NeedKeywords keywords = new NeedKeywords(
                List.of("# comment", "", "housing,homeless*", "domestic-violence,domestic violence", "income,job"));
        assertThat(keywords.of("Help for HOMELESSNESS and domestic-violence"))
                .containsExactly("housing", "domestic-violence");
        assertThat(keywords.of("Jobless")).isEmpty();
    }
}
