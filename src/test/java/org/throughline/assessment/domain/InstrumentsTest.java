package org.throughline.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.assessment.domain.Instrument.Domain;

class InstrumentsTest {

    private final Instruments instruments = new Instruments();

    @Test
    void theInstrumentsOfTheFileAreOffered() {
        assertThat(instruments.all())
                .extracting(Instrument::id)
                .contains("essentials", "wellbeing", "safety-family")
                .doesNotHaveDuplicates();
    }

    @Test
    void theDomainsOfAllInstrumentsAreListedInTheirOrder() {
        assertThat(instruments.domains())
                .extracting(Domain::id)
                .startsWith("housing", "income", "food", "transportation", "health")
                .doesNotHaveDuplicates();
    }

    @Test
    void aDomainIsFoundByItsId() {
        assertThat(instruments.domain("mental-health"))
                .contains(new Domain("mental-health", "mentalHealth", "mental-health"));
        assertThat(instruments.domain("mentalHealth")).isEmpty();
    }
}
