package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.throughline.casefile.domain.StagePolicy.Move;

class StagePolicyTest {

    @Test
    void aCaseEntersTheStageItIsTold() {
        assertThat(StagePolicy.enter(0, "assessment")).isEqualTo(new Move("assessment", 0));
        assertThat(StagePolicy.enter(0, "follow-up")).isEqualTo(new Move("follow-up", 0));
    }

    @Test
    void whileServicesAreBeingArrangedFollowUpIsShownAsReferral() {
        Move announced = StagePolicy.enter(0, "referral");

        assertThat(StagePolicy.enter(announced.arrangementsOpen(), "follow-up")).isEqualTo(new Move("referral", 1));
    }

    @Test
    void theCaseGoesOnToFollowUpWhenTheLastAnnouncementIsSettled() {
        assertThat(StagePolicy.arranged("referral", 2)).isEqualTo(new Move("referral", 1));
        assertThat(StagePolicy.arranged("referral", 1)).isEqualTo(new Move("follow-up", 0));
    }

    @Test
    void settlingServicesDoesNotPullACaseOutOfAnotherStage() {
        assertThat(StagePolicy.arranged("plan", 1)).isEqualTo(new Move("plan", 0));
        assertThat(StagePolicy.arranged("closure", 0)).isEqualTo(new Move("closure", 0));
    }

    @Test
    void aPlanUnderRevisionIsShownAsPlanEvenWhileReferralsRun() {
        assertThat(StagePolicy.enter(1, "plan")).isEqualTo(new Move("plan", 1));
    }

    @Test
    void anUnknownStageIsAFaultOfTheModel() {
        assertThatThrownBy(() -> StagePolicy.enter(0, "lunch")).isInstanceOf(IllegalArgumentException.class);
    }
}
