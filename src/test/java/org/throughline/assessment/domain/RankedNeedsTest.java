package org.throughline.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankedNeedsTest {

    @Test
    void theHighestSeverityIsThatOfTheMostSevereNeedWhereverItIsRanked() {
        assertThat(ranked(need(2), need(4), need(3)).highestSeverity()).isEqualTo(4);
    }

    @Test
    void theHighestSeverityWithoutNeedsIsZero() {
        assertThat(ranked().highestSeverity()).isZero();
    }

    private static Need need(int severity) {
        return new Need("housing", severity, "A room");
    }

    private static RankedNeeds ranked(Need... needs) {
        return new RankedNeeds(List.of(needs), List.of(), "ana", Instant.EPOCH);
    }
}
