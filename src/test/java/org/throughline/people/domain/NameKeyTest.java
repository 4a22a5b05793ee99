package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTest {

    @Test
    void spellingHabitsDoNotTellNamesApart() {
        assertThat(NameKey.key("José", "O’Connor-Núñez")).isEqualTo("jose o connor nunez");
        assertThat(NameKey.key(" ANA ", "de la  Cruz")).isEqualTo("ana de la cruz");
    }

    @Test
    void namesInOtherScriptsKeepTheirLetters() {
        assertThat(NameKey.key("李", "小龙")).isEqualTo("李 小龙");
        assertThat(NameKey.sound("小龙")).isEmpty();
    }

    @Test
    void soundsFollowTheAmericanSoundex() {
        assertThat(NameKey.sound("Robert")).isEqualTo("r163");
        assertThat(NameKey.sound("Rupert")).isEqualTo("r163");
        assertThat(NameKey.sound("Ashcraft")).isEqualTo("a261");
        assertThat(NameKey.sound("Tymczak")).isEqualTo("t522");
        assertThat(NameKey.sound("Pfister")).isEqualTo("p236");
        assertThat(NameKey.sound("Hheyerdahl")).isEqualTo("h634");
        assertThat(NameKey.sound("Lee")).isEqualTo("l000");
        assertThat(NameKey.sound("O’Connor")).isEqualTo("o000");
        assertThat(NameKey.sound("Łukasz")).isEqualTo("u220");
        assertThat(NameKey.sound("")).isEmpty();
    }

    @Test
    void aPhoneNumberIsTheSameWithAndWithoutItsCountry() {
        assertThat(NameKey.phone("0812-3456-7890")).isEqualTo(NameKey.phone("+62 812 3456 7890"));
        assertThat(NameKey.phone("(312) 555-0142")).isEqualTo(NameKey.phone("+1 312 555 0142"));
        assertThat(NameKey.phone("911")).isNull();
        assertThat(NameKey.phone(null)).isNull();
    }

    @Test
    void sevenDigitsAreANumberAndOnlyTheLastNineCount() {
        assertThat(NameKey.phone("555-0142")).isEqualTo("5550142");
        assertThat(NameKey.phone("55-0142")).isNull();
        assertThat(NameKey.phone("123 456 7890")).isEqualTo("234567890");
    }
}
