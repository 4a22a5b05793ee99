package org.throughline.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReminderMailPolicyTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant TODAY = Instant.parse("2026-03-12T15:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-03-13T22:00:00Z");

    @Test
    void workThatSomebodyHasPutOnADayIsRemindedOfByMailBeforeThatDay() {
        assertThat(sends("carla", true, TOMORROW)).isTrue();
        assertThat(sends("carla", true, TODAY.plusSeconds(60))).isFalse();
        // ten in the evening there, though the next day has begun elsewhere
        assertThat(sends("carla", true, Instant.parse("2026-03-13T03:00:00Z"))).isFalse();
    }

    @Test
    void whatTheTableDatesAndWhatNobodyHasStandsOnTheDeskOnly() {
        assertThat(sends("carla", false, TOMORROW)).isFalse();
        assertThat(sends(null, true, TOMORROW)).isFalse();
        assertThat(sends("carla", true, null)).isFalse();
    }

    private static boolean sends(String assignee, boolean onADay, Instant due) {
        return ReminderMailPolicy.sends(assignee, onADay, due, TODAY, CHICAGO);
    }
}
