package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.throughline.casefile.domain.StagePolicy.Move;

class StagePolicyTest {

    @Test
    void a_case_enters_the_stage_it_is_told() {
        assertThat(StagePolicy.enter(0, "assessment")).isEqualTo(new Move("assessment", 0));
        assertThat(StagePolicy.enter(0, "follow-up")).isEqualTo(new Move("follow-up", 0));
    }

    @Test
    void while_services_are_being_arranged_follow_up_is_shown_as_referral() {
        Move announced = StagePolicy.enter(0, "referral");

        assertThat(StagePolicy.enter(announced.arrangementsOpen(), "follow-up")).isEqualTo(new Move("referral", 1));
    }

    @Test
    void the_case_goes_on_to_follow_up_when_the_last_announcement_is_settled() {
        assertThat(StagePolicy.arranged("referral", 2)).isEqualTo(new Move("referral", 1));
        assertThat(StagePolicy.arranged("referral", 1)).isEqualTo(new Move("follow-up", 0));
    }

    @Test
    void settling_services_does_not_pull_a_case_out_of_another_stage() {
        assertThat(StagePolicy.arranged("plan", 1)).isEqualTo(new Move("plan", 0));
        assertThat(StagePolicy.arranged("closure", 0)).isEqualTo(new Move("closure", 0));
    }

    @Test
    void a_plan_under_revision_is_shown_as_plan_even_while_referrals_run() {
        assertThat(StagePolicy.enter(1, "plan")).isEqualTo(new Move("plan", 1));
    }

    @Test
    void an_unknown_stage_is_a_fault_of_the_model() {
        assertThatThrownBy(() -> StagePolicy.enter(0, "lunch")).isInstanceOf(IllegalArgumentException.class);
    }
}
