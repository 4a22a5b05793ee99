package org.throughline.migration.process;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.insight.BackTest;
import org.throughline.insight.HistoryReplay;
import org.throughline.migration.ChangeSet.ChangedModel;
import org.throughline.migration.ImpactAnalysis.DecisionEffect;
import org.throughline.migration.ImpactAnalysis.WayEffect;

/** What the redesign would have made of the past: decisions taken again, ways of finished processes walked again. */
@Component
class HistoryImpact {

    private final BackTest backTest;
    private final HistoryReplay historyReplay;
    private final int months;
    private final Clock clock;

    HistoryImpact(
            BackTest backTest,
            HistoryReplay historyReplay,
            @Value("${throughline.studio.back-test-months:6}") int months,
            Clock clock) {
        this.backTest = backTest;
        this.historyReplay = historyReplay;
        this.months = months;
        this.clock = clock;
    }

    List<DecisionEffect> decisions(ImpactJob job, ImpactProgress watch) {
        List<DecisionEffect> effects = new ArrayList<>();
        for (ChangedModel table : job.of(ModelKind.DECISION)) {
            watch.requireGoingOn();
            watch.add(backTest.decisions(table.key(), since()));
            long before = watch.done();
            BackTest.BackTestOutcome outcome = backTest.run(
                    table.key(),
                    table.file().content(),
                    since(),
                    decided -> watch.reached(before, decided),
                    watch::isStopped);
            effects.add(new DecisionEffect(table.key(), table.name(), outcome));
        }
        return effects;
    }

    List<WayEffect> ways(ImpactJob job, ImpactProgress watch) {
        List<WayEffect> effects = new ArrayList<>();
        for (ChangedModel process : job.of(ModelKind.PROCESS)) {
            watch.requireGoingOn();
            long before = watch.done();
            HistoryReplay.ReplayOutcome outcome = historyReplay.run(
                    process.key(),
                    process.file().content(),
                    since(),
                    walked -> watch.reached(before, walked),
                    watch::isStopped);
            effects.add(new WayEffect(process.key(), process.name(), outcome));
        }
        return effects;
    }

    private Instant since() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone())
                .minusMonths(months)
                .toInstant();
    }
}
