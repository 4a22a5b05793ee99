package org.throughline.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.engine.ModelKind;
import org.throughline.migration.CaseMigrations.MoveState;
import org.throughline.migration.CaseMigrations.MoveView;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.RunProgress;
import org.throughline.modelcheck.Finding;
import org.throughline.studio.DraftView;
import org.throughline.studio.RedesignView;
import org.throughline.studio.domain.RedesignPublication;
import org.throughline.studio.domain.RedesignState;

/** An administrator is told the one step that comes next. */
class RedesignStepsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void anEmptyRedesignIsDrawnFirst() {
        RedesignSteps redesignSteps = RedesignSteps.of(
                redesign(RedesignState.DRAWING, false), List.of(), effect(RunProgress.NONE, false), List.of(), true);
        assertThat(redesignSteps.next()).isEqualTo("draw");
        assertThat(redesignSteps.steps())
                .extracting(RedesignSteps.RedesignStep::state)
                .containsExactly("now", "ahead", "ahead", "ahead", "ahead");
    }

    @Test
    void errorsAreMendedBeforeTheEffectIsSeen() {
        RedesignSteps redesignSteps = RedesignSteps.of(
                drawn(), List.of(finding(Finding.Severity.ERROR)), effect(RunProgress.DONE, false), List.of(), true);
        assertThat(redesignSteps.next()).isEqualTo("check");
        assertThat(redesignSteps.steps().get(3).href()).isNull();
    }

    @Test
    void warningsDoNotStandInTheWay() {
        RedesignSteps redesignSteps = RedesignSteps.of(
                drawn(), List.of(finding(Finding.Severity.WARNING)), effect(RunProgress.NONE, false), List.of(), true);
        assertThat(redesignSteps.next()).isEqualTo("effect");
    }

    @Test
    void anEffectThatWasSeenBeforeTheLastStrokeIsSeenAgain() {
        assertThat(RedesignSteps.of(drawn(), List.of(), effect(RunProgress.DONE, true), List.of(), true)
                        .next())
                .isEqualTo("effect");
        assertThat(RedesignSteps.of(drawn(), List.of(), effect(RunProgress.DONE, false), List.of(), true)
                        .next())
                .isEqualTo("publish");
    }

    @Test
    void whatIsPublishedLeadsToItsMoveAndThenNowhere() {
        RedesignView published = redesign(RedesignState.PUBLISHED, true);
        EffectView seen = effect(RunProgress.DONE, false);
        assertThat(RedesignSteps.of(published, List.of(), seen, List.of(), true).next())
                .isEqualTo("move");
        MoveView running = move(MoveState.RUNNING);
        assertThat(RedesignSteps.of(published, List.of(), seen, List.of(running), true)
                        .steps()
                        .get(4)
                        .href())
                .isEqualTo("/studio/moves/" + running.id());
        assertThat(RedesignSteps.of(published, List.of(), seen, List.of(move(MoveState.DONE)), true)
                        .next())
                .isNull();
    }

    @Test
    void nothingIsMovedWhereNothingCanMove() {
        RedesignSteps redesignSteps = RedesignSteps.of(
                redesign(RedesignState.PUBLISHED, true), List.of(), effect(RunProgress.DONE, false), List.of(), false);
        assertThat(redesignSteps.next()).isNull();
        assertThat(redesignSteps.steps())
                .extracting(RedesignSteps.RedesignStep::code)
                .containsExactly("draw", "check", "effect", "publish");
    }

    @Test
    void aMoveThatIsOverStaysInSight() {
        MoveView ended = move(MoveState.DONE);
        assertThat(RedesignSteps.of(
                                redesign(RedesignState.PUBLISHED, true),
                                List.of(),
                                effect(RunProgress.DONE, false),
                                List.of(ended),
                                false)
                        .steps()
                        .get(4)
                        .href())
                .isEqualTo("/studio/moves/" + ended.id());
    }

    @Test
    void datesThatWereCountedAnewMovedNoCase() {
        MoveView dates = new MoveView(UUID.randomUUID(), ID, true, false, MoveState.DONE, Map.of(), "ada", NOW);
        RedesignView published = redesign(RedesignState.PUBLISHED, true);
        EffectView seen = effect(RunProgress.DONE, false);
        assertThat(RedesignSteps.of(published, List.of(), seen, List.of(dates), true)
                        .next())
                .isEqualTo("move");
        assertThat(RedesignSteps.of(published, List.of(), seen, List.of(dates), false)
                        .steps())
                .hasSize(4);
    }

    private static RedesignView drawn() {
        return redesign(RedesignState.DRAWING, true);
    }

    private static RedesignView redesign(RedesignState state, boolean drawn) {
        DraftView draft = new DraftView(
                ModelKind.FORM,
                "visit",
                "Visit",
                "visit.form",
                null,
                null,
                new DraftView.SavedRevision(1, "ada", NOW, false, false),
                List.of());
        return new RedesignView(
                ID,
                "Home visits",
                "Asked for",
                state,
                "ada",
                NOW,
                NOW,
                null,
                RedesignPublication.NONE,
                drawn ? List.of(draft) : List.of());
    }

    private static Finding finding(Finding.Severity severity) {
        return new Finding(severity, "any", ModelKind.FORM, "visit", null, null, List.of(), "any");
    }

    private static EffectView effect(RunProgress progress, boolean outdated) {
        return new EffectView(
                new EffectView.ImpactRun(progress, outdated, 0, 0, NOW, NOW, null),
                Map.of(),
                List.of(),
                Map.of(),
                new EffectView.OutcomesOfCases(Map.of(), Map.of(), Map.of(), Map.of()),
                List.of(),
                List.of(),
                List.of(),
                new EffectView.TableEffects(null, List.of(), List.of()),
                List.of());
    }

    private static MoveView move(MoveState state) {
        return new MoveView(UUID.randomUUID(), ID, false, false, state, Map.of(), "ada", NOW);
    }
}
