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
    void languagesAreFoundInWhateverSentenceNamesThem() {
        assertThat(List.of("Creole", "Haitian-Creole", "Kreyòl ayisyen", "hat", "Creole (limited)", "creole."))
                .extracting(LanguageNames::key)
                .containsOnly("ht");
        assertThat(EntryLanguages.of(List.of("French and Creole. \n* Interpreting services on request"), null))
                .isEqualTo(new EntryLanguages(
                        List.of("fr", "ht"),
                        List.of("French", "Haitian Creole"),
                        "French and Creole. \n* Interpreting services on request"));
        assertThat(EntryLanguages.of(List.of("Mandarin", "zh", "inglés"), null).names())
                .containsExactly("Chinese", "English", "Mandarin Chinese");
    }

    @Test
    void whatIsSaidOfInterpretingIsNoLanguage() {
        for (String text : List.of(
                "Language line available",
                "Accommodations possible",
                "other languages available upon request.",
                "Others upon request",
                "Over 140 languages with interpreters available",
                "translators available")) {
            assertThat(EntryLanguages.of(List.of(text), null))
                    .as(text)
                    .isEqualTo(new EntryLanguages(List.of(), List.of(), text));
        }
        assertThat(EntryLanguages.of(List.of("Klingon"), "By phone"))
                .isEqualTo(new EntryLanguages(List.of("klingon"), List.of("Klingon"), "By phone"));
    }

    @Test
    void feesThatAreNoneAreFree() {
        assertThat(List.of(
                        "None.", "none", "Free", "Free to everyone", "$0", "There is no charge.", "No fee", "Gratis"))
                .allMatch(FeePolicy::isFree);
        assertThat(List.of(
                        "$20",
                        "Sliding scale",
                        "Flat fee",
                        "No fee for those who qualify; $15 otherwise",
                        "",
                        "Not free"))
                .noneMatch(FeePolicy::isFree);
        assertThat(FeePolicy.isFree(null)).isFalse();
    }

    @Test
    void searchWordsHoldNothingButLettersDigitsAndApostrophes() {
        assertThat(SearchWords.of("leg:* | ! (drop table) women’s").words())
                .containsExactly("leg", "drop", "table", "women’s");
        assertThat(SearchWords.of("%%% --").isEmpty()).isTrue();
        assertThat(SearchWords.of("a b c d e f g h i j k").words()).hasSize(10);
    }

    @Test
    void needsAreFoundByWordsAndPhrasesAndEndings() {
        NeedKeywords keywords = new NeedKeywords(
                List.of("# comment", "", "housing,homeless*", "domestic-violence,domestic violence", "income,job"));
        assertThat(keywords.of("Help for HOMELESSNESS and domestic-violence"))
                .containsExactly("housing", "domestic-violence");
        assertThat(keywords.of("Jobless")).isEmpty();
    }

    @Test
    void citiesAreReadWhereResidentsAreSpokenOf() {
        assertThat(Places.namedIn("Shelter for residents of Oak Park")).containsExactly("Oak Park");
        assertThat(Places.namedIn("Advice for Elgin renters")).containsExactly("Elgin");
    }

    @Test
    void aCountyIsNamedWithoutTheWordBeforeIt() {
        assertThat(Places.namedIn("The Cook County shelter")).containsExactly("Cook County");
    }

    @Test
    void theKeyOfAPlaceHasNeitherSuffixNorSurplusBlanks() {
        assertThat(Places.key("New   York City; NY")).isEqualTo("new york");
        assertThat(Places.key("Cook co.")).isEqualTo("cook");
    }

    @Test
    void aLanguageOfManyNamesHasOneKey() {
        assertThat(LanguageNames.key("Farsi")).isEqualTo("fa");
        assertThat(List.of("Mandarin", "Cantonese (spoken)", "zho", "Chinese"))
                .extracting(LanguageNames::key)
                .containsOnly("zh");
        assertThat(LanguageNames.key("Bahasa Indonesia")).isEqualTo("id");
        assertThat(LanguageNames.key(" EN_us ")).isEqualTo("en");
    }

    @Test
    void searchWordsAreJoinedLoweredAndCutAtSixtyCharacters() {
        assertThat(SearchWords.of("Legal AID").joined()).isEqualTo("legal aid");
        assertThat(SearchWords.of("x".repeat(60)).words()).containsExactly("x".repeat(60));
        assertThat(SearchWords.of("x".repeat(61)).words()).containsExactly("x".repeat(60));
        assertThat(SearchWords.of("legal").isEmpty()).isFalse();
    }

    @Test
    void theNeedsOfTheTableAreListedInItsOrder() {
        NeedKeywords keywords = new NeedKeywords(List.of("housing, Rent ", "food,pantry", "housing,shelter"));

        assertThat(keywords.needs()).containsExactly("housing", "food");
        assertThat(keywords.of("A pantry and rent help")).containsExactly("housing", "food");
        assertThat(keywords.of("Renting a tent")).isEmpty();
    }
}
