package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
        Traits katherine = Traits.of("Katherine", "Johnson", null, null);
        Traits catherine = Traits.of("Catherine", "Johnson", null, null);
        assertThat(DuplicatePolicy.compare(catherine, katherine, 0.71))
                .isEqualTo(new Likeness(43, List.of("similar-name")));
    }

    @Test
    void aNameIsSimilarFromTheLimitOnAndNeverWorthAsMuchAsTheSameName() {
        Traits one = Traits.of("Alan", "Turing", null, null);
        Traits other = Traits.of("Grace", "Hopper", null, null);
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
                .contains("near-birth-date");
    }

    @Test
    void aSharedPhoneAloneIsAHouseholdNotAPerson() {
        Traits mother = Traits.of("Ana", "Reyes", null, "+1 312 555 0142");
        Traits son = Traits.of("Tobias", "Kruger", null, "(312) 555-0142");
        assertThat(DuplicatePolicy.compare(mother, son, 0).reasons()).containsExactly("same-phone");
        assertThat(DuplicatePolicy.compare(mother, son, 0).isWorthShowing()).isFalse();
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
        "1988-12-03, 20, near-birth-date",
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
        Traits one = Traits.of("Maria", "Lopez", BORN, "312 555 0142");

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
        Traits smith = Traits.of("John", "Smith", null, null);
        Traits smyth = Traits.of("Jon", "Smyth", null, null);

        assertThat(DuplicatePolicy.compare(smith, smyth, 0.44)).isEqualTo(new Likeness(30, List.of("sounds-alike")));
        assertThat(DuplicatePolicy.compare(smith, smyth, 0.45))
                .isEqualTo(new Likeness(42, List.of("similar-name", "sounds-alike")));
    }

    @Test
    void namesWithoutASoundDoNotSoundAlike() {
        assertThat(DuplicatePolicy.compare(Traits.of("小龙", "李", null, null), Traits.of("明", "王", null, null), 0))
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
                Traits.of(first, last, born, null), Traits.of(otherFirst, otherLast, otherBorn, null), 0);
    }
}
