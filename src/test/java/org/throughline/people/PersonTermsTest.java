package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTermsTest {

    private static final String DAY = "'%' || :term0 || 'd %'";

    private final Map<String, Object> values = new HashMap<>();

    @Test
    void eachWordOfANameIsSearchedForFolded() {
        assertThat(condition("Lopez, María"))
                .isEqualTo("(w like '%' || folded(:term0) || '%') and (w like '%' || folded(:term1) || '%')");
        assertThat(values).containsEntry("term0", "Lopez,").containsEntry("term1", "María");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(312) 555-0142", "+1 312 555 0142", "0142 999", "555–0142"})
    void aPhoneNumberIsOneTermHoweverItIsWritten(String typed) {
        assertThat(condition(typed))
                .startsWith("(w like '%' || phone_digits(:term0) || 't %'")
                .doesNotContain(" and ");
    }

    @Test
    void aDateIsSearchedForInBothOrders() {
        assertThat(condition("1988-03-12"))
                .isEqualTo("(w like " + DAY + " or w like '%' || phone_digits(:term1) || 't %')");
        assertThat(values).containsEntry("term0", "19880312");
        values.clear();
        assertThat(condition("lopez 3/12/1988")).contains("folded(:term0)", ":term1", ":term2");
        assertThat(values.values()).contains("19880312", "19881203");
    }

    @Test
    void aYearIsAYearOrTheEndOfANumber() {
        assertThat(condition("1988")).contains("phone_digits(:term0)", ":term1 || '____d %'", "folded(:term2)");
    }

    @Test
    void signsAloneAreNoTermAndShortWordsSelectNobody() {
        assertThat(PersonTerms.of(" -- ").isEmpty()).isTrue();
        assertThat(PersonTerms.of(null).isEmpty()).isTrue();
        assertThat(PersonTerms.of("li").isSelective()).isFalse();
        assertThat(PersonTerms.of("lim").isSelective()).isTrue();
        assertThat(PersonTerms.of("").condition("w", values)).isEqualTo("true");
    }

    @Test
    void aBirthDateThatIsNoneFindsNobody() {
        PersonTerms.ofBirthDate("someday").condition("w", values);
        assertThat(values).containsExactly(Map.entry("term0", "no"));
    }

    private String condition(String typed) {
        return PersonTerms.of(typed).condition("w", values);
    }
}
