package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.casefile.Assignment;
import org.throughline.casefile.CaseStatus;
import org.throughline.casefile.Client;
import org.throughline.casefile.Episode;
import org.throughline.casefile.ServiceRequest;
import org.throughline.casefile.Triage;
import org.throughline.shared.Rejection;
import org.throughline.shared.Stage;

class CaseFileTest {

    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-09T09:00:00Z");
    private static final Client SITI = new Client(UUID.randomUUID(), "Siti Aminah", LocalDate.of(1990, 5, 1));
    private static final Triage URGENT = new Triage("urgent", LATER, "LCSW");
    private static final Assignment NORTH = new Assignment("dewi", "sari", "north");

    private final CaseFile fresh = CaseFile.opened(
            UUID.randomUUID(), "TL-2026-000001", SITI, new ServiceRequest("self", null, "housing"), "ines", OPENED);
    private final CaseFile closed = fresh.triaged(URGENT)
            .assigned(NORTH)
            .assessed("high")
            .entered(Stage.REFERRAL, LATER)
            .closed("goals-met", LATER);

    @Test
    void aFreshCaseIsInIntakeAndNobodys() {
        assertThat(fresh.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(fresh.progress()).isEqualTo(new StageProgress(Stage.INTAKE, OPENED, 0));
        assertThat(fresh.episode()).isEqualTo(new Episode(1, OPENED, null, null));
        assertThat(fresh.triage()).isEqualTo(Triage.NONE);
        assertThat(fresh.assignment()).isEqualTo(Assignment.NONE);
        assertThat(fresh.assignment().isMade()).isFalse();
        assertThat(fresh.riskLevel()).isNull();
        assertThat(fresh.openedBy()).isEqualTo("ines");
        assertThat(fresh.request().source()).isEqualTo("self");
        assertThat(fresh.request().presentingProblem()).isEqualTo("housing");
    }

    @Test
    void eachTransitionOfAnOpenCaseChangesItsPartOnly() {
        assertThat(fresh.triaged(URGENT))
                .usingRecursiveComparison()
                .ignoringFields("triage")
                .isEqualTo(fresh);
        assertThat(fresh.triaged(URGENT).triage()).isEqualTo(URGENT);
        assertThat(fresh.assigned(NORTH))
                .usingRecursiveComparison()
                .ignoringFields("assignment")
                .isEqualTo(fresh);
        assertThat(fresh.assigned(NORTH).assignment()).isEqualTo(NORTH);
        assertThat(fresh.assessed("high"))
                .usingRecursiveComparison()
                .ignoringFields("riskLevel")
                .isEqualTo(fresh);
        assertThat(fresh.assessed("high").riskLevel()).isEqualTo("high");
        assertThat(fresh.entered(Stage.PLAN, LATER))
                .usingRecursiveComparison()
                .ignoringFields("progress")
                .isEqualTo(fresh);
        assertThat(fresh.entered(Stage.PLAN, LATER).progress()).isEqualTo(new StageProgress(Stage.PLAN, LATER, 0));
    }

    @Test
    void theCaseGoesOnWhenItsServicesAreArranged() {
        CaseFile arranging = fresh.entered(Stage.REFERRAL, OPENED);

        assertThat(arranging.servicesArranged(LATER).stage()).isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void closingEndsTheEpisodeAndWhatWasBeingArranged() {
        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.episode()).isEqualTo(new Episode(1, OPENED, LATER, "goals-met"));
        assertThat(closed.progress()).isEqualTo(new StageProgress(Stage.REFERRAL, LATER, 0));
    }

    @Test
    void aClosedCaseRefusesWhatIsDoneToAnOpenOne() {
        Stream.<ThrowingCallable>of(
                        closed::requireOpen,
                        closed::requireInContact,
                        () -> closed.triaged(URGENT),
                        () -> closed.assigned(NORTH),
                        () -> closed.assessed("low"),
                        () -> closed.entered(Stage.PLAN, LATER),
                        () -> closed.closed("not-met", LATER))
                .forEach(transition -> refuses("case-closed", transition));
    }

    @Test
    void whatWasArrangedForAClosedCaseMovesItNoMore() {
        assertThat(closed.servicesArranged(LATER)).isEqualTo(closed);
    }

    @Test
    void whoseCaseItIsCanTurnOutAfterItWasClosed() {
        Client other = new Client(UUID.randomUUID(), "Siti Amina", null);

        assertThat(closed.linkedTo(other).client()).isEqualTo(other);
        assertThat(closed.linkedTo(other))
                .usingRecursiveComparison()
                .ignoringFields("client")
                .isEqualTo(closed);
    }

    @Test
    void aReopenedCaseBeginsAnotherEpisodeInIntakeAndForgetsNothing() {
        Instant again = LATER.plusSeconds(60);
        CaseFile reopened = closed.reopened(again);

        assertThat(reopened.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(reopened.episode()).isEqualTo(new Episode(2, again, null, null));
        assertThat(reopened.progress()).isEqualTo(new StageProgress(Stage.INTAKE, again, 0));
        assertThat(reopened)
                .usingRecursiveComparison()
                .ignoringFields("episode", "progress")
                .isEqualTo(closed);
    }

    @Test
    void anOpenCaseIsNotReopened() {
        refuses("case-open", () -> fresh.reopened(LATER));
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "CLOSURE", mode = EnumSource.Mode.EXCLUDE)
    void contactCanEndUntilTheCaseIsBeingClosed(Stage stage) {
        CaseFile standing = fresh.entered(stage, LATER);

        assertThat(standing.requireInContact()).isSameAs(standing);
    }

    @Test
    void contactDoesNotEndWhileTheCaseIsBeingClosed() {
        refuses("case-closing", fresh.entered(Stage.CLOSURE, LATER)::requireInContact);
    }

    private static void refuses(String code, ThrowingCallable transition) {
        assertThatThrownBy(transition).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
