package org.throughline.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkGroupsTest {

    private final WorkGroups groups =
            new WorkGroups(Clock.fixed(Instant.parse("2026-03-12T15:00:00Z"), ZoneId.of("America/Chicago")));

    @Test
    void whatIsPastItsTimeIsOverdueEvenToday() {
        assertThat(groups.key(Instant.parse("2026-03-12T14:59:00Z"))).isEqualTo("overdue");
    }

    @Test
    void theDayEndsInTheAgencysTimeZone() {
        assertThat(groups.key(Instant.parse("2026-03-13T04:30:00Z"))).isEqualTo("today");
        assertThat(groups.key(Instant.parse("2026-03-13T05:30:00Z"))).isEqualTo("week");
    }

    @Test
    void whatIsDueInAWeekOrNeverComesLater() {
        assertThat(groups.key(Instant.parse("2026-03-19T15:00:00Z"))).isEqualTo("later");
        assertThat(groups.key(null)).isEqualTo("later");
    }
}
