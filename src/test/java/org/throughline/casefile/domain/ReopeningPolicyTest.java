package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.throughline.RejectionAssertions.assertForbidden;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReopeningPolicyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the worker, true, true, false, false, false, true",
        "the cover, true, false, true, false, false, true",
        "the supervisor, true, false, false, true, false, true",
        "a supervisor of intake after the hand-over, true, false, false, false, true, false",
        "a supervisor of intake before the hand-over, false, false, false, false, true, true",
        "the supervisor before the hand-over, false, false, false, true, false, true",
        "anybody else, true, false, false, false, false, false",
        "anybody else before the hand-over, false, false, false, false, false, false"
    })
    void whoAnsweredForTheCaseReopensIt(
            String who,
            boolean handedOver,
            boolean worker,
            boolean cover,
            boolean supervisor,
            boolean intakeSupervisor,
            boolean allowed) {
        CaseResponsibility responsibility =
                new CaseResponsibility(handedOver, worker, cover, supervisor, intakeSupervisor);

        assertThat(ReopeningPolicy.allows(responsibility)).isEqualTo(allowed);
        if (allowed) {
            assertThatCode(() -> ReopeningPolicy.require(responsibility)).doesNotThrowAnyException();
        } else {
            assertForbidden("reopening-not-yours", () -> ReopeningPolicy.require(responsibility));
        }
    }

    @Test
    void anAutomaticStepIsAllowed() {
        assertThat(ReopeningPolicy.allows(CaseResponsibility.OF_THE_SYSTEM)).isTrue();
    }
}
