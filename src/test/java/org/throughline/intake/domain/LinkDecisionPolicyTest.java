package org.throughline.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.RejectionAssertions.assertForbidden;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.intake.domain.LinkDecisionPolicy.Answering;
import org.throughline.shared.Actor;

class LinkDecisionPolicyTest {

    private static final Answering OF_CARLA = new Answering(Set.of("carla"), Set.of("north"), false);
    private static final Answering OF_INTAKE = new Answering(Set.of(), Set.of(), true);

    @Test
    void theWorkerOfTheFileConfirmsEvenWhatTheyProposedForItOpensNothingNewToThem() {
        assertThatCode(() -> confirm(actor("carla", "caseworker", "north"), OF_CARLA, "carla"))
                .doesNotThrowAnyException();
    }

    @Test
    void aSupervisorOfTheTeamThatHasTheFileConfirmsAndNoOther() {
        assertThatCode(() -> confirm(actor("stella", "supervisor", "north"), OF_CARLA, "ines"))
                .doesNotThrowAnyException();
        refused(actor("samir", "supervisor", "south"), OF_CARLA, "ines");
    }

    @Test
    void aColleagueOfTheTeamDoesNot() {
        refused(actor("mona", "caseworker", "north"), OF_CARLA, "ines");
    }

    @Test
    void aSupervisorOfIntakeConfirmsWhatSomebodyElseProposed() {
        assertThatCode(() -> confirm(actor("irma", "supervisor", "intake"), OF_INTAKE, "ines"))
                .doesNotThrowAnyException();
        refused(actor("irma", "supervisor", "intake"), OF_INTAKE, "irma");
    }

    @Test
    void whoeverAnswersForTheFileOrForIntakeMayTakeALinkBack() {
        assertThat(LinkDecisionPolicy.mayUndo(actor("carla", "caseworker", "north"), OF_CARLA))
                .isTrue();
        assertThat(LinkDecisionPolicy.mayUndo(actor("stella", "supervisor", "north"), OF_CARLA))
                .isTrue();
        assertThat(LinkDecisionPolicy.mayUndo(actor("irma", "supervisor", "intake"), OF_INTAKE))
                .isTrue();
        assertThat(LinkDecisionPolicy.mayUndo(actor("mona", "caseworker", "north"), OF_CARLA))
                .isFalse();
    }

    @Test
    void nobodyElseTakesALinkBack() {
        assertForbidden(
                "link-not-yours",
                () -> LinkDecisionPolicy.requireMayUndo(actor("mona", "caseworker", "north"), OF_CARLA));
        assertThatCode(() -> LinkDecisionPolicy.requireMayUndo(actor("carla", "caseworker", "north"), OF_CARLA))
                .doesNotThrowAnyException();
    }

    @Test
    void whoMergesTwoPeopleAnswersForBothAndForAFileWithoutACaseIntakeDoes() {
        Answering nobodys = new Answering(Set.of(), Set.of(), false);
        Answering ofSouth = new Answering(Set.of("sam"), Set.of("south"), false);
        Actor stella = actor("stella", "supervisor", "north");
        assertThatCode(() -> LinkDecisionPolicy.requireMayMerge(stella, OF_CARLA, nobodys))
                .doesNotThrowAnyException();
        assertThatCode(() -> LinkDecisionPolicy.requireMayMerge(actor("ines", "intake", "intake"), nobodys, nobodys))
                .doesNotThrowAnyException();
        assertForbidden("merge-not-yours", () -> LinkDecisionPolicy.requireMayMerge(stella, OF_CARLA, ofSouth));
        assertForbidden("merge-not-yours", () -> LinkDecisionPolicy.requireMayMerge(stella, ofSouth, OF_CARLA));
        assertForbidden(
                "merge-not-yours",
                () -> LinkDecisionPolicy.requireMayMerge(actor("ines", "intake", "intake"), OF_CARLA, nobodys));
    }

    private static void confirm(Actor actor, Answering answering, String proposedBy) {
        LinkDecisionPolicy.requireMayConfirm(actor, answering, proposedBy);
    }

    private static void refused(Actor actor, Answering answering, String proposedBy) {
        assertThatThrownBy(() -> confirm(actor, answering, proposedBy)).hasMessageContaining("link-not-yours");
    }

    private static Actor actor(String username, String role, String team) {
        return new Actor(username, username, Set.of(role), Set.of(team));
    }
}
