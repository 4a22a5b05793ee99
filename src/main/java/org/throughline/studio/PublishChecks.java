package org.throughline.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.ModelVersion;
import org.throughline.modelcheck.Finding;
import org.throughline.modelcheck.Finding.Severity;
import org.throughline.modelcheck.ModelChecks;
import org.throughline.modelcheck.RefusalGroup;
import org.throughline.shared.Rejection;
import org.throughline.studio.domain.AcceptedScenarios;
import org.throughline.studio.domain.Draft;
import org.throughline.studio.domain.DraftRepository;

/** What is checked before a redesign is published: the drawing, the engine's own opinion, and the world meanwhile. */
@Component
class PublishChecks {

    private final ModelChecks modelChecks;
    private final DraftRepository drafts;
    private final ModelLibrary library;
    private final ScenarioChecks scenarios;

    PublishChecks(ModelChecks modelChecks, DraftRepository drafts, ModelLibrary library, ScenarioChecks scenarios) {
        this.modelChecks = modelChecks;
        this.drafts = drafts;
        this.library = library;
        this.scenarios = scenarios;
    }

    List<Finding> of(UUID redesign) {
        List<Draft> drawn = drafts.of(redesign);
        List<Finding> findings =
                new ArrayList<>(modelChecks.of(drawn.stream().map(Draft::file).toList()));
        boolean sound = findings.stream().noneMatch(PublishChecks::isError);
        if (sound) {
            drawn.stream().flatMap(draft -> refusals(draft).stream()).forEach(findings::add);
        }
        drawn.stream().filter(this::isPassedBy).map(PublishChecks::passedBy).forEach(findings::add);
        findings.addAll(scenarios.of(redesign));
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    /** @throws Rejection where an error stands, a warning is not ticked, or a scenario goes another way without a reason */
    AcceptedScenarios require(UUID redesign, Acceptance accepted) {
        List<Finding> findings = of(redesign);
        long errors = findings.stream().filter(PublishChecks::isError).count();
        if (errors > 0) {
            throw Rejection.invalid("redesign-has-errors", errors);
        }
        long unticked = findings.stream()
                .filter(warning -> !accepted.ticked().contains(warning.key()))
                .count();
        if (unticked > 0) {
            throw Rejection.invalid("redesign-has-warnings", unticked);
        }
        return AcceptedScenarios.of(ScenarioChecks.differing(findings), accepted.scenarioReason());
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    private List<Finding> refusals(Draft draft) {
        return library.refusals(List.of(draft.file())).stream()
                .map(reason -> refused(draft, reason))
                .toList();
    }

    private static Finding refused(Draft draft, RefusalReason reason) {
        String key = "engine-refuses:" + draft.resource() + ":" + reason.element() + ":" + reason.refusal();
        return new Finding(
                Severity.ERROR,
                "engine-refuses",
                draft.key().kind(),
                draft.key().model(),
                reason.element(),
                reason.name(),
                List.of(RefusalGroup.of(List.of(reason)).get(0).why()),
                key);
    }

    private boolean isPassedBy(Draft draft) {
        Integer newest = library.newest(draft.key().kind(), draft.key().model())
                .map(ModelVersion::version)
                .orElse(null);
        return newest != null && !Objects.equals(newest, draft.knownVersion());
    }

    private static Finding passedBy(Draft draft) {
        return new Finding(
                Severity.ERROR,
                "published-meanwhile",
                draft.key().kind(),
                draft.key().model(),
                null,
                draft.name(),
                List.of(),
                "published-meanwhile:" + draft.resource());
    }
}
