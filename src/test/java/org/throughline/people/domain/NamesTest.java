package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void spelling_habits_do_not_tell_names_apart() {
        assertThat(Names.key("José", "O’Connor-Núñez")).isEqualTo("jose o connor nunez");
        assertThat(Names.key(" ANA ", "de la  Cruz")).isEqualTo("ana de la cruz");
    }

    @Test
    void names_in_other_scripts_keep_their_letters() {
        assertThat(Names.key("李", "小龙")).isEqualTo("李 小龙");
        assertThat(Names.sound("小龙")).isEmpty();
    }

    @Test
    void sounds_follow_the_american_soundex() {
        assertThat(Names.sound("Robert")).isEqualTo("r163");
        assertThat(Names.sound("Rupert")).isEqualTo("r163");
        assertThat(Names.sound("Ashcraft")).isEqualTo("a261");
        assertThat(Names.sound("Tymczak")).isEqualTo("t522");
        assertThat(Names.sound("Pfister")).isEqualTo("p236");
        assertThat(Names.sound("Hheyerdahl")).isEqualTo("h634");
        assertThat(Names.sound("Lee")).isEqualTo("l000");
        assertThat(Names.sound("O’Connor")).isEqualTo("o000");
        assertThat(Names.sound("Łukasz")).isEqualTo("u220");
        assertThat(Names.sound("")).isEmpty();
    }

    @Test
    void a_phone_number_is_the_same_with_and_without_its_country() {
        assertThat(Names.phone("0812-3456-7890")).isEqualTo(Names.phone("+62 812 3456 7890"));
        assertThat(Names.phone("(312) 555-0142")).isEqualTo(Names.phone("+1 312 555 0142"));
        assertThat(Names.phone("911")).isNull();
        assertThat(Names.phone(null)).isNull();
    }
}
