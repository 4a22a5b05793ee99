package org.throughline.migration.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.migration.ImpactAnalysis.CaseEffect;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.RunProgress;
import org.throughline.migration.ImpactAnalysis.UnmappedStep;
import org.throughline.migration.OfferEffect;
import org.throughline.migration.OfferEffect.OfferShift;
import org.throughline.migration.domain.ImpactCaseRepository.ImpactCaseRow;
import org.throughline.migration.domain.ImpactRunRepository.EffectRun;

/** Puts what was computed before the reader, in their language. */
@Component
class ImpactViewMapper {

    private final MigrationRefusalTexts texts;
    private final ObjectMapper json;

    ImpactViewMapper(MigrationRefusalTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    EffectView view(Optional<EffectRun> run, boolean outdated) {
        ImpactSummary summary = run.map(EffectRun::summary).map(this::read).orElse(ImpactSummary.NONE);
        return new EffectView(
                new EffectView.ImpactRun(
                        run.map(last -> RunProgress.valueOf(last.progress())).orElse(RunProgress.NONE),
                        outdated,
                        run.map(EffectRun::done).orElse(0L),
                        run.map(EffectRun::total).orElse(0L),
                        run.map(EffectRun::startedAt).orElse(null),
                        run.map(EffectRun::endedAt).orElse(null),
                        texts.text(run.map(EffectRun::problem).orElse(null))),
                summary.outcomes(),
                summary.processes().stream().map(this::view).toList(),
                summary.tasks(),
                summary.cases(),
                summary.decisions(),
                summary.ways(),
                summary.forms().getOrDefault(language(), List.of()),
                new EffectView.TableEffects(
                        summary.dates(),
                        summary.later(),
                        summary.offers().stream().map(this::view).toList()),
                summary.lost().getOrDefault(language(), List.of()));
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    private OfferEffect view(OfferEffect offers) {
        List<OfferShift> shifts = offers.shifts().stream()
                .map(shift -> new OfferShift(
                        shift.taskKey(),
                        shift.taskName(),
                        shift.from(),
                        shift.to(),
                        texts.text(shift.reason()),
                        shift.tasks(),
                        shift.cases(),
                        shift.losing(),
                        shift.caseNumbers(),
                        shift.list()))
                .toList();
        return new OfferEffect(
                offers.decisionKey(), offers.name(), offers.tasks(), offers.cases(), offers.untried(), shifts);
    }

    private ProcessEffect view(ProcessEffect process) {
        List<UnmappedStep> unmapped = process.unmapped().stream()
                .map(step -> new UnmappedStep(
                        step.stepId(), step.stepName(), step.type(), texts.text(step.reason()), step.cases()))
                .toList();
        return new ProcessEffect(
                process.processKey(), process.name(), process.moves(), unmapped, process.newSteps(), process.timers());
    }

    CaseEffect view(ImpactCaseRow row) {
        CaseEffect effect = row.effect();
        return new CaseEffect(
                effect.caseNumber(),
                effect.processInstanceId(),
                effect.processKey(),
                effect.version(),
                new CaseEffect.CaseAtWork(effect.stage(), effect.worker(), effect.team()),
                effect.outcome(),
                effect.from(),
                effect.to(),
                texts.text(effect.reason()),
                effect.work(),
                row.remains().stream().map(texts::remainder).toList());
    }

    String write(ImpactSummary summary) {
        try {
            return json.writeValueAsString(summary);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImpactSummary read(String summary) {
        try {
            return json.readValue(summary, ImpactSummary.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
