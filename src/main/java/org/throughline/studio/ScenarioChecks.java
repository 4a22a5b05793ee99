package org.throughline.studio;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.modelcheck.Finding;
import org.throughline.modelcheck.Finding.Severity;
import org.throughline.play.ScenarioOutcome;
import org.throughline.play.Scenarios;
import org.throughline.play.Scenarios.ScenarioRun;
import org.throughline.studio.domain.DraftRepository;
import org.throughline.studio.domain.RedesignRepository;

/** Warns where a scenario goes another way through a redesign than it was kept with, or was not run through it yet. */
@Component
class ScenarioChecks {

    private static final String DIFFERS = "scenario-differs";

    private final Scenarios scenarios;
    private final RedesignRepository redesigns;
    private final DraftRepository drafts;
    private final MessageSource messages;

    ScenarioChecks(Scenarios scenarios, RedesignRepository redesigns, DraftRepository drafts, MessageSource messages) {
        this.scenarios = scenarios;
        this.redesigns = redesigns;
        this.drafts = drafts;
        this.messages = messages;
    }

    /** Names of the scenarios that these findings say go another way. */
    static List<String> differing(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().equals(DIFFERS))
                .map(finding -> finding.args().get(0).toString())
                .toList();
    }

    List<Finding> of(UUID redesign) {
        return drafts.of(redesign).stream()
                .findFirst()
                .map(draft -> scenarios
                        .runs(redesign, redesigns.require(redesign).updatedAt())
                        .stream()
                        .map(run -> finding(run, draft.key().kind(), draft.key().model()))
                        .filter(Objects::nonNull)
                        .toList())
                .orElse(List.of());
    }

    private Finding finding(ScenarioRun run, ModelKind kind, String model) {
        if (!run.outdated() && run.outcome().asExpected()) {
            return null;
        }
        String code = run.outdated() ? "scenario-not-run" : DIFFERS;
        List<Object> args = run.outdated() ? List.of(run.name()) : List.of(run.name(), words(run.outcome()));
        String key = code + ":" + run.id() + ":" + (run.outdated() ? "" : run.ranAt());
        return new Finding(Severity.WARNING, code, kind, model, null, null, args, key);
    }

    private String words(ScenarioOutcome outcome) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage("scenario." + outcome.code(), outcome.args().toArray(), outcome.code(), locale);
    }
}
