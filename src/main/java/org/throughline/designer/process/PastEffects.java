package org.throughline.designer.process;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.throughline.designer.Effects.DecisionEffect;
import org.throughline.designer.Effects.WayEffect;
import org.throughline.engine.ModelKind;
import org.throughline.insight.BackTest;
import org.throughline.insight.Replay;

/** What the redesign would have made of the past: decisions taken again, ways of finished processes walked again. */
@Component
class PastEffects {

    private final BackTest backTest;
    private final Replay replay;
    private final int months;
    private final Clock clock;

    PastEffects(
            BackTest backTest,
            Replay replay,
            @Value("${throughline.studio.back-test-months:6}") int months,
            Clock clock) {
        this.backTest = backTest;
        this.replay = replay;
        this.months = months;
        this.clock = clock;
    }

    List<DecisionEffect> decisions(EffectJob job, EffectWatch watch) {
        List<DecisionEffect> effects = new ArrayList<>();
        for (EffectJob.Changed table : job.of(ModelKind.DECISION)) {
            watch.requireGoingOn();
            watch.add(backTest.decisions(table.key(), since()));
            long before = watch.done();
            BackTest.Outcome outcome = backTest.run(
                    table.key(),
                    table.file().content(),
                    since(),
                    decided -> watch.reached(before, decided),
                    watch::isStopped);
            effects.add(new DecisionEffect(table.key(), table.name(), outcome));
        }
        return effects;
    }

    List<WayEffect> ways(EffectJob job, EffectWatch watch) {
        List<WayEffect> effects = new ArrayList<>();
        for (EffectJob.Changed process : job.of(ModelKind.PROCESS)) {
            watch.requireGoingOn();
            long before = watch.done();
            Replay.Outcome outcome = replay.run(
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
