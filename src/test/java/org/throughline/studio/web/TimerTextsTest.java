package org.throughline.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.throughline.shell.DisplayFormat;
import org.throughline.shell.PersonNames;

class TimerTextsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-09T17:00:00Z"), ZoneId.of("America/Chicago"));

    private final TimerTexts texts = texts();

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void spansCyclesAndDaysAreSaidInWords() {
        assertThat(texts.when("P3D")).isEqualTo("3 days later");
        assertThat(texts.when("P1Y2M1W")).isEqualTo("1 year 2 months 1 week later");
        assertThat(texts.when("PT36H")).isEqualTo("36 hours later");
        assertThat(texts.when("P1DT30M")).isEqualTo("1 day 30 minutes later");
        assertThat(texts.when("R/PT1H")).isEqualTo("every 1 hour");
        assertThat(texts.when("R2/P1W")).isEqualTo("every 1 week, twice");
        assertThat(texts.when("2026-03-12")).isEqualTo("on 12 Mar 2026");
        assertThat(texts.when("2026-03-12T10:42:00")).isEqualTo("on 12 Mar 2026, 10:42");
        assertThat(texts.when("2026-03-12T15:42:00Z")).isEqualTo("on 12 Mar 2026, 10:42");
    }

    @Test
    void whatTheProgramWorksOutIsSaidByWhatItMeans() {
        assertThat(texts.when("${workDates.morning(execution)}"))
                .isEqualTo("on the morning of the day that is put down for it");
        assertThat(texts.when("${laterOn}")).isEqualTo("when “${laterOn}” says");
    }

    @Test
    void whatCannotBeReadIsShownAsItIsWritten() {
        assertThat(texts.when("0 0 9 * * ?")).isEqualTo("by “0 0 9 * * ?”");
        assertThat(texts.when("P")).isEqualTo("by “P”");
        assertThat(texts.when("2026-13-45")).isEqualTo("by “2026-13-45”");
        assertThat(texts.when(null)).isEqualTo("–");
    }

    @Test
    void aTimerIsNamedByItsEventAndTheStepThatItWaitsAt() {
        assertThat(texts.name("Late", "Too late", "Draft the plan")).isEqualTo("“Too late” at “Draft the plan”");
        assertThat(texts.name("Late", null, "Draft the plan")).isEqualTo("the timer at “Draft the plan”");
        assertThat(texts.name("Late", "Too late", null)).isEqualTo("“Too late”");
        assertThat(texts.name("Late", null, null)).isEqualTo("a timer without a name");
    }

    @Test
    void theSameIsSaidInIndonesian() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("id"));
        assertThat(texts.when("P3DT2H")).isEqualTo("setelah 3 hari 2 jam");
        assertThat(texts.when("R5/P1D")).isEqualTo("setiap 1 hari, 5 kali");
    }

    private static TimerTexts texts() {
        ResourceBundleMessageSource messages = messages();
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean("clock", Clock.class, () -> NOON);
            context.registerBean("messageSource", MessageSource.class, () -> messages);
            context.registerBean(PersonNames.class, () -> username -> username);
            context.register(DisplayFormat.class);
            context.refresh();
            return new TimerTexts(new StudioNames(messages, null), context.getBean(DisplayFormat.class));
        }
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/shell", "messages/studio");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
