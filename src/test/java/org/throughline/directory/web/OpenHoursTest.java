package org.throughline.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The history of hours names the day, which is kept as a number. */
class OpenHoursTest {

    private final OpenHours hours = new OpenHours(words());

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theHistoryOfHoursNamesTheDay() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(hours.history("hours", "1, 09:00, 17:00\n7, 10:00, by appointment, 2, 3\n5"))
                .isEqualTo("Monday, 09:00, 17:00\nSunday, 10:00, by appointment, 2, 3\nFriday");
    }

    @Test
    void itNamesTheDayInTheLanguageOfWhoReads() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("id"));
        assertThat(hours.history("hours", "3, 09:00")).isEqualTo("Rabu, 09:00");
    }

    @Test
    void whatIsNoDayStaysAsItIs() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(hours.history("hours", "09:00, 17:00\n12, 13\n8, 09:00"))
                .isEqualTo("09:00, 17:00\n12, 13\n8, 09:00");
        assertThat(hours.history("name", "1, Elm Street")).isEqualTo("1, Elm Street");
        assertThat(hours.history("hours", null)).isNull();
        assertThat(hours.history(null, "1")).isEqualTo("1");
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/directory");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
