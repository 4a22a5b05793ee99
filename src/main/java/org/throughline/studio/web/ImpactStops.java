package org.throughline.studio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.insight.BackTest.BackTestOutcome;
import org.throughline.insight.BackTest.DecisionShift;
import org.throughline.insight.HistoryReplay.ReplayedChoice;
import org.throughline.migration.DueDateEffect;
import org.throughline.migration.ImpactAnalysis.DecisionEffect;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.WayEffect;

/** Where a redesign would stop people, gathered from all that its effect found: this stands on top of the page. */
@Component
class ImpactStops {

    private final StudioNames studioNames;

    ImpactStops(StudioNames studioNames) {
        this.studioNames = studioNames;
    }

    /** @param text in the reader's words; @param href where it is told in full, or null */
    record StopRow(String text, String href) {}

    List<StopRow> of(UUID redesign, EffectView effect) {
        String path = RedesignController.path(redesign) + "/effect";
        List<StopRow> stops = new ArrayList<>();
        long cannot = effect.cases().outcomes().getOrDefault(MoveOutcome.CANNOT_MOVE, 0L);
        if (cannot > 0) {
            stops.add(row(path + "/cases?fate=CANNOT_MOVE", "cannot", cannot));
        }
        effect.decisions().stream()
                .filter(decision -> undecided(decision.outcome()) > 0)
                .forEach(decision -> stops.add(decision(path, decision)));
        if (effect.dates() != null) {
            undated(effect.dates(), stops);
        }
        effect.ways().forEach(way -> choices(way, stops));
        return List.copyOf(stops);
    }

    private StopRow decision(String path, DecisionEffect decision) {
        return row(
                path + "/decisions/" + decision.decisionKey(),
                "decision",
                undecided(decision.outcome()),
                studioNames.decision(decision.decisionKey(), decision.name()));
    }

    /** What the table cannot decide, and what it finds no rule for. */
    private static long undecided(BackTestOutcome outcome) {
        return outcome.failing()
                + outcome.shifts().stream()
                        .filter(shift -> shift.to().isEmpty())
                        .mapToLong(DecisionShift::count)
                        .sum();
    }

    private void undated(DueDateEffect dates, List<StopRow> stops) {
        dates.shifts().stream()
                .filter(shift -> shift.to() == null)
                .forEach(shift -> stops.add(
                        row(null, "dates", shift.cases(), studioNames.step(shift.taskKey(), shift.taskName()))));
    }

    private void choices(WayEffect way, List<StopRow> stops) {
        String process = studioNames.process(way.processKey(), way.name());
        for (ReplayedChoice choice : way.outcome().choices()) {
            if (choice.now() == null) {
                String step = studioNames.step(choice.stepId(), choice.stepName());
                stops.add(row(null, "choice", choice.processes(), process, step));
            }
        }
    }

    private StopRow row(String href, String code, Object... args) {
        return new StopRow(studioNames.say("studio.page.effect.stops." + code, args), href);
    }
}
