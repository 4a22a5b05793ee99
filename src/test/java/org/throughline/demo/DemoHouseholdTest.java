package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DemoHouseholdTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-12T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void everybodyInAHouseholdHasAnAgeThatOneCanBelieve() {
        assertThat(DemoClient.all()).isNotEmpty().allSatisfy(client -> {
            assertThat(DemoHousehold.age("spouse", client, CLOCK)).isGreaterThanOrEqualTo(18);
            assertThat(DemoHousehold.age("child", client, CLOCK)).isBetween(1, 17);
        });
    }

    @Test
    void familiesDoNotAllLiveWithTheSamePerson() {
        assertThat(DemoClient.all().stream()
                        .map(client -> DemoHousehold.firstName("child", client))
                        .distinct())
                .hasSizeGreaterThan(4);
    }

    @Test
    void everyClientHasMailOfTheirOwn() {
        assertThat(DemoClient.all())
                .extracting(DemoClient::email)
                .allMatch(mail -> mail.matches("[a-z.]+@mail[.]example"));
    }
}
