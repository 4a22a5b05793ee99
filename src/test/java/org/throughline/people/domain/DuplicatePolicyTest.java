package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.Soundex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.people.domain.DuplicatePolicy.Likeness;
import org.throughline.people.domain.DuplicatePolicy.Traits;

class DuplicatePolicyTest {

    private static final LocalDate BORN = LocalDate.of(1988, 3, 12);

    @Test
    void theSameNameBornOnTheSameDayIsAlmostCertainlyTheSamePerson() {
        Likeness likeness = compare("María", "López", BORN, "Maria", "Lopez", BORN);
        assertThat(likeness.score()).isEqualTo(80);
        assertThat(likeness.reasons()).containsExactly("same-name", "same-birth-date");
    }

    @Test
    void aMisspeltNameIsFoundByItsLikeness() {
        Traits katherine = traits("Katherine", "Johnson", null, null);
        Traits catherine = traits("Catherine", "Johnson", null, null);
        assertThat(DuplicatePolicy.compare(catherine, katherine, 0.71))
                .isEqualTo(new Likeness(43, List.of("similar-name")));
    }

    @Test
    void aNameIsSimilarFromTheLimitOnAndNeverWorthAsMuchAsTheSameName() {
        Traits one = traits("Alan", "Turing", null, null);
        Traits other = traits("Grace", "Hopper", null, null);
        assertThat(DuplicatePolicy.compare(one, other, 0.44)).isEqualTo(new Likeness(0, List.of()));
        assertThat(DuplicatePolicy.compare(one, other, 0.45)).isEqualTo(new Likeness(36, List.of("similar-name")));
        assertThat(DuplicatePolicy.compare(one, other, 1).score()).isEqualTo(44);
    }

    @Test
    void aNameSpeltByEarIsFoundByItsSound() {
        Likeness likeness = compare("Jon", "Smyth", BORN, "John", "Smith", BORN);
        assertThat(likeness.reasons()).contains("sounds-alike", "same-birth-date");
        assertThat(likeness.isWorthShowing()).isTrue();
    }

    @Test
    void theSameNameBornOnQuiteAnotherDayIsSomebodyElse() {
        Likeness likeness = compare("Maria", "Lopez", BORN, "Maria", "Lopez", LocalDate.of(1951, 11, 30));
        assertThat(likeness.isWorthShowing()).isFalse();
        assertThat(likeness.reasons()).contains("other-birth-date");
    }

    @Test
    void dayAndMonthExchangedStillCount() {
        assertThat(compare("Maria", "Lopez", BORN, "Maria", "Lopez", LocalDate.of(1988, 12, 3))
                        .reasons())
                .contains("swapped-birth-date");
        assertThat(DuplicatePolicy.exchanged(LocalDate.of(1988, 3, 13))).isNull();
        assertThat(DuplicatePolicy.exchanged(null)).isNull();
    }

    @Test
    void namesExchangedAreTheSameName() {
        assertThat(compare("Maria", "Lopez", null, "Lopez", "Maria", null))
                .isEqualTo(new Likeness(45, List.of("swapped-names")));
        assertThat(compare("Maria Ana", "Lopez", null, "Ana Maria", "Lopez", null)
                        .reasons())
                .containsExactly("same-name");
    }

    @Test
    void aNewSurnameWithTheSameFirstNameAndBirthDateIsWorthShowing() {
        Likeness married = compare("Maria", "Lopez", BORN, "María", "Vandermeulen", BORN);
        assertThat(married).isEqualTo(new Likeness(55, List.of("same-first-name", "same-birth-date")));
        assertThat(married.isWorthShowing()).isTrue();
        assertThat(compare("Maria", "Lopez", BORN, "Maria", "Vandermeulen", LocalDate.of(1988, 12, 3))
                        .isWorthShowing())
                .isTrue();
        assertThat(compare("Maria", "Lopez", null, "Maria", "Vandermeulen", null)
                        .isWorthShowing())
                .isFalse();
    }

    @Test
    void withoutANameOnlyThePhoneNumberCounts() {
        Traits number = traits("", "", null, "312 555 0142");
        assertThat(number.isSelective()).isTrue();
        assertThat(traits("", "", BORN, null).isSelective()).isFalse();
        assertThat(DuplicatePolicy.compare(number, traits("Ana", "Reyes", null, "312 555 0142"), 0)
                        .reasons())
                .containsExactly("same-phone");
    }

    @Test
    void aSharedPhoneIsWorthACheckWhateverTheNames() {
        Traits mother = traits("Ana", "Reyes", null, "+1 312 555 0142");
        Traits son = traits("Tobias", "Kruger", null, "(312) 555-0142");
        assertThat(DuplicatePolicy.compare(mother, son, 0).reasons()).containsExactly("same-phone", "other-name");
        assertThat(DuplicatePolicy.compare(mother, son, 0).isWorthShowing()).isTrue();
        assertThat(DuplicatePolicy.compare(mother, traits("Ana", "Reyes", null, "312 555 0143"), 1)
                        .reasons())
                .containsExactly("same-name", "other-phone");
    }

    @Test
    void aBirthDateAloneIsChance() {
        assertThat(compare("Ana", "Reyes", BORN, "Tobias", "Kruger", BORN).isWorthShowing())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1988-03-12, 35, same-birth-date",
        "1988-03-13, 20, near-birth-date",
        "1988-04-12, 20, near-birth-date",
        "1989-03-12, 20, near-birth-date",
        "1988-12-03, 20, swapped-birth-date",
        "1989-12-03, -25, other-birth-date",
        "1988-04-13, -25, other-birth-date",
        "1989-03-13, -25, other-birth-date",
        "1989-04-12, -25, other-birth-date"
    })
    void aBirthDateCountsByWhatItSharesWithTheOther(LocalDate other, int points, String reason) {
        Likeness likeness = compare("Maria", "Lopez", BORN, "Maria", "Lopez", other);

        assertThat(likeness).isEqualTo(new Likeness(45 + points, List.of("same-name", reason)));
    }

    @Test
    void aBirthDateThatOneOfThemLacksSaysNothing() {
        assertThat(compare("Maria", "Lopez", null, "Maria", "Lopez", BORN))
                .isEqualTo(new Likeness(45, List.of("same-name")));
        assertThat(compare("Maria", "Lopez", BORN, "Maria", "Lopez", null).score())
                .isEqualTo(45);
    }

    @Test
    void whoSharesNameBirthDateAndPhoneIsAsLikeAsCanBe() {
        Traits one = traits("Maria", "Lopez", BORN, "312 555 0142");

        assertThat(DuplicatePolicy.compare(one, one, 1))
                .isEqualTo(new Likeness(100, List.of("same-name", "same-birth-date", "same-phone")));
    }

    @Test
    void aLikenessIsNeverBelowNothing() {
        assertThat(compare("Ana", "Reyes", BORN, "Tobias", "Kruger", LocalDate.of(1951, 11, 30))
                        .score())
                .isZero();
    }

    @Test
    void soundAloneCountsThirtyAndWithALikeNameSixMore() {
        Traits smith = traits("John", "Smith", null, null);
        Traits smyth = traits("Jon", "Smyth", null, null);

        assertThat(DuplicatePolicy.compare(smith, smyth, 0.44)).isEqualTo(new Likeness(30, List.of("sounds-alike")));
        assertThat(DuplicatePolicy.compare(smith, smyth, 0.45))
                .isEqualTo(new Likeness(42, List.of("similar-name", "sounds-alike")));
    }

    @Test
    void namesWithoutASoundDoNotSoundAlike() {
        assertThat(DuplicatePolicy.compare(traits("小龙", "李", null, null), traits("明", "王", null, null), 0))
                .isEqualTo(new Likeness(0, List.of()));
    }

    @Test
    void aLikenessIsWorthShowingFromFortyOn() {
        assertThat(new Likeness(40, List.of()).isWorthShowing()).isTrue();
        assertThat(new Likeness(39, List.of()).isWorthShowing()).isFalse();
    }

    private static Likeness compare(
            String first, String last, LocalDate born, String otherFirst, String otherLast, LocalDate otherBorn) {
        return DuplicatePolicy.compare(
                traits(first, last, born, null), traits(otherFirst, otherLast, otherBorn, null), 0);
    }

    /** Folded well enough for the names above; how the database does it is tested with the database. */
    private static Traits traits(String first, String last, LocalDate born, String phone) {
        String key = Stream.of((folded(first) + " " + folded(last)).split(" "))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
        String digits = phone == null ? null : phone.replaceAll("\\D", "");
        String phoneKey = digits == null ? null : digits.substring(digits.length() - 9);
        return new Traits(key, folded(first), folded(last), sound(first), sound(last), born, phoneKey);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String sound(String name) {
        return Soundex.US_ENGLISH.soundex(folded(name).replaceAll("[^a-z]", "")).toLowerCase(Locale.ROOT);
    }
}
