package org.throughline.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumentPolicyTest {

    private final List<Instrument> all = new Instruments().all();

    @Test
    void everybodyIsAskedAboutTheEssentialsAndTheirSafety() {
        assertThat(InstrumentPolicy.fitting(all, List.of())).containsExactly("essentials", "safety-family");
    }

    @Test
    void whatWasNamedIsAskedAboutToo() {
        assertThat(InstrumentPolicy.fitting(all, List.of("housing", "mental-health")))
                .containsExactly("essentials", "wellbeing", "safety-family");
        assertThat(InstrumentPolicy.fitting(all, List.of("legal"))).contains("opportunity");
    }
}
