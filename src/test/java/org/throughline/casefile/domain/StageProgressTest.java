package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Stage;

class StageProgressTest {

    private static final Instant BEFORE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-09T09:00:00Z");

    @Test
    void aCaseEntersTheStageThatIsNamed() {
        assertThat(StageProgress.begun(BEFORE).entered(Stage.ASSESSMENT, NOW)).isEqualTo(at(Stage.ASSESSMENT, NOW, 0));
        assertThat(at(Stage.PLAN, BEFORE, 0).entered(Stage.FOLLOW_UP, NOW)).isEqualTo(at(Stage.FOLLOW_UP, NOW, 0));
    }

    @Test
    void enteringTheStageItIsInLeavesTheDayItCameThere() {
        assertThat(at(Stage.PLAN, BEFORE, 0).entered(Stage.PLAN, NOW)).isEqualTo(at(Stage.PLAN, BEFORE, 0));
    }

    @Test
    void eachAnnouncementOfServicesIsCounted() {
        assertThat(at(Stage.PLAN, BEFORE, 0).entered(Stage.REFERRAL, NOW)).isEqualTo(at(Stage.REFERRAL, NOW, 1));
        assertThat(at(Stage.REFERRAL, BEFORE, 1).entered(Stage.REFERRAL, NOW)).isEqualTo(at(Stage.REFERRAL, BEFORE, 2));
    }

    @Test
    void whileServicesAreBeingArrangedFollowUpIsShownAsReferral() {
        assertThat(at(Stage.REFERRAL, BEFORE, 1).entered(Stage.FOLLOW_UP, NOW))
                .isEqualTo(at(Stage.REFERRAL, BEFORE, 1));
    }

    @Test
    void theCaseGoesOnToFollowUpWhenTheLastAnnouncementIsSettled() {
        assertThat(at(Stage.REFERRAL, BEFORE, 2).arranged(NOW)).isEqualTo(at(Stage.REFERRAL, BEFORE, 1));
        assertThat(at(Stage.REFERRAL, BEFORE, 1).arranged(NOW)).isEqualTo(at(Stage.FOLLOW_UP, NOW, 0));
    }

    @Test
    void settlingServicesDoesNotPullACaseOutOfAnotherStage() {
        assertThat(at(Stage.PLAN, BEFORE, 1).arranged(NOW)).isEqualTo(at(Stage.PLAN, BEFORE, 0));
        assertThat(at(Stage.CLOSURE, BEFORE, 0).arranged(NOW)).isEqualTo(at(Stage.CLOSURE, BEFORE, 0));
    }

    @Test
    void aPlanUnderRevisionIsShownAsPlanEvenWhileReferralsRun() {
        assertThat(at(Stage.REFERRAL, BEFORE, 1).entered(Stage.PLAN, NOW)).isEqualTo(at(Stage.PLAN, NOW, 1));
    }

    @Test
    void closingSettlesWhatWasBeingArranged() {
        assertThat(at(Stage.REFERRAL, BEFORE, 3).settled()).isEqualTo(at(Stage.REFERRAL, BEFORE, 0));
    }

    private static StageProgress at(Stage stage, Instant at, int arrangementsOpen) {
        return new StageProgress(stage, at, arrangementsOpen);
    }
}
