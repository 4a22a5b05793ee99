package org.throughline.designer.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.designer.Effects.CaseEffect;
import org.throughline.designer.Effects.EffectView;
import org.throughline.designer.Effects.ProcessEffect;
import org.throughline.designer.Effects.Progress;
import org.throughline.designer.Effects.Stuck;
import org.throughline.designer.domain.EffectRuns.EffectRun;

/** Puts what was computed before the reader, in their language. */
@Component
class EffectTelling {

    private final RefusalTexts texts;
    private final ObjectMapper json;

    EffectTelling(RefusalTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    EffectView view(Optional<EffectRun> run, boolean outdated) {
        EffectSummary summary = run.map(EffectRun::summary).map(this::read).orElse(EffectSummary.NONE);
        return new EffectView(
                run.map(last -> Progress.valueOf(last.progress())).orElse(Progress.NONE),
                outdated,
                run.map(EffectRun::done).orElse(0L),
                run.map(EffectRun::total).orElse(0L),
                run.map(EffectRun::startedAt).orElse(null),
                run.map(EffectRun::endedAt).orElse(null),
                texts.tell(run.map(EffectRun::problem).orElse(null)),
                summary.fates(),
                summary.processes().stream().map(this::told).toList(),
                summary.tasks(),
                summary.byStage(),
                summary.byWorker(),
                summary.byTeam(),
                summary.decisions(),
                summary.ways());
    }

    private ProcessEffect told(ProcessEffect process) {
        List<Stuck> stuck = process.stuck().stream()
                .map(step ->
                        new Stuck(step.stepId(), step.stepName(), step.type(), texts.tell(step.reason()), step.cases()))
                .toList();
        return new ProcessEffect(process.processKey(), process.name(), process.passages(), stuck, process.newSteps());
    }

    CaseEffect told(CaseEffect effect) {
        return new CaseEffect(
                effect.caseNumber(),
                effect.processInstanceId(),
                effect.processKey(),
                effect.version(),
                effect.stage(),
                effect.worker(),
                effect.team(),
                effect.fate(),
                effect.from(),
                effect.to(),
                texts.tell(effect.reason()),
                effect.tasks());
    }

    String write(EffectSummary summary) {
        try {
            return json.writeValueAsString(summary);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private EffectSummary read(String summary) {
        try {
            return json.readValue(summary, EffectSummary.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
