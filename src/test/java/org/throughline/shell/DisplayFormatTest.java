package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.throughline.shared.Stage;

class DisplayFormatTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant NOON = Instant.parse("2026-03-09T17:00:00Z");
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final DisplayFormat displayFormat =
            new DisplayFormat(Clock.fixed(NOON, CHICAGO), messages(), username -> username);

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aDueDayIsSaidAsDateAndInWords() {
        assertThat(displayFormat.due(LocalDate.of(2026, 3, 12))).isEqualTo("12 Mar 2026, in 3 days");
        assertThat(displayFormat.due(LocalDate.of(2026, 3, 10))).isEqualTo("10 Mar 2026, tomorrow");
        assertThat(displayFormat.due(LocalDate.of(2026, 3, 8))).isEqualTo("8 Mar 2026, 1 day late");
        assertThat(displayFormat.due("2026-03-07")).isEqualTo("7 Mar 2026, 2 days late");
    }

    @Test
    void aDueDayIsLateOnlyWhenItIsOverButADueHourWhenItHasStruck() {
        assertThat(displayFormat.dueState(LocalDate.of(2026, 3, 9))).isEqualTo("today");
        assertThat(displayFormat.dueState(NOON.minusSeconds(60))).isEqualTo("overdue");
        assertThat(displayFormat.due(NOON.minusSeconds(3600))).isEqualTo("9 Mar 2026, late since 11:00");
        assertThat(displayFormat.due(NOON.plusSeconds(3600))).isEqualTo("9 Mar 2026, today at 13:00");
    }

    @Test
    void daysAreTheAgencysDaysNotThoseOfGreenwich() {
        assertThat(displayFormat.due(Instant.parse("2026-03-11T03:00:00Z"))).isEqualTo("10 Mar 2026, tomorrow");
        assertThat(displayFormat.dateTime("2026-03-11T03:00:00Z")).isEqualTo("10 Mar 2026, 22:00");
    }

    @Test
    void thePastIsShownByItsDistance() {
        assertThat(displayFormat.relative(NOON)).isEqualTo("just now");
        assertThat(displayFormat.relative(NOON.minusSeconds(300))).isEqualTo("5 minutes ago");
        assertThat(displayFormat.relative(NOON.minusSeconds(7200))).isEqualTo("2 hours ago");
        assertThat(displayFormat.relative(NOON.minusSeconds(86400))).isEqualTo("yesterday");
        assertThat(displayFormat.relative(NOON.plusSeconds(3 * 86400))).isEqualTo("in 3 days");
    }

    @Test
    void spansAreSaidInTheirLargestUnits() {
        assertThat(displayFormat.duration(Duration.ofMinutes(150))).isEqualTo("2 hours 30 minutes");
        assertThat(displayFormat.duration(Duration.ofDays(3))).isEqualTo("3 days");
        assertThat(displayFormat.duration(Duration.ofMinutes(1))).isEqualTo("1 minute");
    }

    @Test
    void everythingIsSaidInIndonesianToo() {
        LocaleContextHolder.setLocale(INDONESIAN);
        assertThat(displayFormat.due(LocalDate.of(2026, 5, 12))).isEqualTo("12 Mei 2026, dalam 64 hari");
        assertThat(displayFormat.label("stage", "follow-up")).isEqualTo("Tindak lanjut");
    }

    @Test
    void whatIsMissingOrNoDateIsAnEmptyText() {
        assertThat(displayFormat.due(null)).isEmpty();
        assertThat(displayFormat.date("soon")).isEmpty();
        assertThat(displayFormat.dueState("")).isEmpty();
        assertThat(displayFormat.label("stage", null)).isEmpty();
    }

    @Test
    void aCodeWithoutALabelIsShownPlainly() {
        assertThat(displayFormat.label("stage", "not-known")).isEqualTo("not known");
    }

    @Test
    void peopleAreMarkedByTheirInitials() {
        assertThat(List.of("Dewi Marlina", "Siti", "anna de la Cruz"))
                .extracting(displayFormat::initials)
                .containsExactly("DM", "S", "AC");
        assertThat(displayFormat.initials(null)).isEqualTo("?");
    }

    @Test
    void stagesBeforeThePresentOneAreDone() {
        assertThat(displayFormat.stages())
                .extracting(stage -> displayFormat.stageState(stage, Stage.PLAN))
                .containsExactly("done", "done", "now", "ahead", "ahead", "ahead");
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/shell");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
