package org.throughline.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.throughline.insight.BackTest.BackTestOutcome;
import org.throughline.insight.BackTest.DecisionShift;
import org.throughline.insight.HistoryReplay.ReplayOutcome;
import org.throughline.insight.HistoryReplay.ReplayedChoice;
import org.throughline.migration.DueDateEffect;
import org.throughline.migration.DueDateEffect.DueDateHours;
import org.throughline.migration.DueDateEffect.DueDateShift;
import org.throughline.migration.ImpactAnalysis.DecisionEffect;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.RunProgress;
import org.throughline.migration.ImpactAnalysis.WayEffect;
import org.throughline.studio.web.ImpactStops.StopRow;

/** Whoever publishes reads first where somebody would be stopped. */
class ImpactStopsTest {

    private static final UUID REDESIGN = UUID.randomUUID();
    private static final BackTestOutcome SOUND = new BackTestOutcome(4, 0, 0, List.of(), List.of());
    private static final ReplayOutcome WALKED = new ReplayOutcome(4, 4, List.of(), List.of(), List.of(), 0);

    private ImpactStops stops;

    @BeforeEach
    void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/studio");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        stops = new ImpactStops(new StudioNames(messages, null));
    }

    @Test
    void whatStopsNobodySaysNothing() {
        assertThat(stops.of(REDESIGN, effect(Map.of(MoveOutcome.STAYS, 4L), SOUND, WALKED)))
                .isEmpty();
    }

    @Test
    void casesThatCannotMoveAreCounted() {
        assertThat(stops.of(REDESIGN, effect(Map.of(MoveOutcome.CANNOT_MOVE, 2L), SOUND, WALKED)))
                .containsExactly(new StopRow(
                        "2 cases cannot go along: it was tried, and they stay on the old version",
                        "/studio/redesigns/" + REDESIGN + "/effect/cases?fate=CANNOT_MOVE"));
    }

    @Test
    void aQuestionWithoutAnAnswerIsCountedWhetherRulesClashOrAreMissing() {
        BackTestOutcome gaps = new BackTestOutcome(
                1,
                3,
                1,
                List.of(
                        new DecisionShift(Map.of("priority", "urgent"), Map.of(), 2),
                        new DecisionShift(Map.of("priority", "urgent"), Map.of("priority", "normal"), 1)),
                List.of());
        assertThat(stops.of(REDESIGN, effect(Map.of(), gaps, WALKED)))
                .extracting(StopRow::text)
                .containsExactly("“Triage” would no longer answer 3 questions that were asked of it: such a case would"
                        + " stop there");
    }

    @Test
    void aChoiceWithoutAWayIsNamed() {
        ReplayOutcome stuck = new ReplayOutcome(
                4,
                2,
                List.of(),
                List.of(),
                List.of(
                        new ReplayedChoice("Accepted", "Is it accepted?", "yes", null, 1, List.of("TL-1")),
                        new ReplayedChoice("Urgent", "Is it urgent?", "yes", "no", 1, List.of("TL-2"))),
                0);
        assertThat(stops.of(REDESIGN, effect(Map.of(), SOUND, stuck)))
                .extracting(StopRow::text)
                .containsExactly("At “Is it accepted?” in “Plan” no condition would hold for one case of the past: such"
                        + " a case would stop there");
    }

    @Test
    void openTasksThatNoRuleDatesAreCounted() {
        DueDateHours hours = new DueDateHours(24, 8, 8);
        DueDateEffect dates = new DueDateEffect(
                3,
                3,
                List.of(
                        new DueDateShift(
                                "DraftLetter", "Draft the letter", hours, null, 2, 2, 0, List.of("TL-1", "TL-2"), null),
                        new DueDateShift("Visit", "Visit", hours, hours, 1, 1, 0, List.of("TL-3"), null)));
        assertThat(stops.of(REDESIGN, effect(Map.of(), SOUND, WALKED, dates)))
                .extracting(StopRow::text)
                .containsExactly(
                        "The changed due dates have no rule for “Draft the letter”: 2 cases stand there now, and"
                                + " whoever comes there next would stop");
    }

    private static EffectView effect(Map<MoveOutcome, Long> cases, BackTestOutcome decisions, ReplayOutcome ways) {
        return effect(cases, decisions, ways, null);
    }

    private static EffectView effect(
            Map<MoveOutcome, Long> cases, BackTestOutcome decisions, ReplayOutcome ways, DueDateEffect dates) {
        return new EffectView(
                new EffectView.ImpactRun(RunProgress.DONE, false, 4, 4, Instant.EPOCH, Instant.EPOCH, null),
                cases,
                List.of(),
                Map.of(),
                new EffectView.OutcomesOfCases(cases, Map.of(), Map.of(), Map.of()),
                List.of(new DecisionEffect("triage", "Triage", decisions)),
                List.of(new WayEffect("plan", "Plan", ways)),
                List.of(),
                new EffectView.TableEffects(dates, List.of(), List.of()),
                List.of());
    }
}
