package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryPlacesTest {

    private final EntryPlaces places = new EntryPlaces(List.of("Springfield", "East Saint Louis", "Elgin", "Oak"));

    @Test
    void theStatedPlacesAndThoseOfTheWordsAreTakenTogether() {
        assertThat(places.of(List.of("Peoria"), "Food pantry in Cook County and Elgin", List.of("Chicago")))
                .containsExactly("Cook County", "Elgin", "Peoria");
    }

    @Test
    void onlyWithoutAnyTheOrganizationsPlacesCount() {
        assertThat(places.of(List.of(), "Food pantry", List.of("Chicago"))).containsExactly("Chicago");
    }

    @Test
    void cityNamesOfUpToThreeWordsAreFoundInsideLongerNames() {
        assertThat(places.of(List.of(), "The East Saint Louis Center", List.of()))
                .containsExactly("East Saint Louis");
        assertThat(places.of(List.of(), "Greater Springfield", List.of())).containsExactly("Springfield");
    }

    @Test
    void cityNamesOfThreeLettersAreNotSearchedFor() {
        assertThat(places.of(List.of(), "Under the Oak", List.of())).isEmpty();
        assertThat(new EntryPlaces(List.of("Ames")).of(List.of(), "Help at Ames", List.of()))
                .containsExactly("Ames");
    }

    @Test
    void aCityInTheNameOfACountyIsNotNamedASecondTime() {
        assertThat(new EntryPlaces(List.of("Springfield County")).of(List.of(), "In Springfield County", List.of()))
                .containsExactly("Springfield County");
        assertThat(places.of(List.of(), "In Springfield County", List.of())).containsExactly("Springfield County");
    }

    @Test
    void aStatedPlaceOfMoreThanEightyCharactersIsNone() {
        String longest = "x".repeat(80);

        assertThat(places.of(List.of(longest, longest + "x"), "", List.of())).containsExactly(longest);
    }

    @Test
    void placesAreComparedByTheirKeysAndPostalCodes() {
        assertThat(EntryPlaces.keys(List.of("Cook County, IL", "Cook", ""), List.of("60601")))
                .containsExactly("60601", "cook");
    }

    @Test
    void aServiceWithoutAPlaceIsEverywhere() {
        assertThat(EntryPlaces.keys(List.of(" "), List.of())).containsExactly("*");
    }
}
