package org.throughline.studio.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.migration.CaseMigrations;
import org.throughline.migration.CaseMigrations.MoveView;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.modelcheck.Finding;
import org.throughline.shared.Actor;
import org.throughline.studio.DraftView;
import org.throughline.studio.Publications;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;
import org.throughline.studio.TakenBackRedesigns;
import org.throughline.studio.TakenBackRedesigns.UndoneRedesign;
import org.throughline.studio.domain.RedesignState;

/** Gathers what the pages of one redesign show. */
@Component
class RedesignPage {

    private final Redesigns redesigns;
    private final Publications publications;
    private final TakenBackRedesigns takenBack;
    private final ImpactAnalysis impactAnalysis;
    private final CaseMigrations caseMigrations;
    private final ModelLibrary library;
    private final StudioNames studioNames;

    RedesignPage(
            Redesigns redesigns,
            Publications publications,
            TakenBackRedesigns takenBack,
            ImpactAnalysis impactAnalysis,
            CaseMigrations caseMigrations,
            ModelLibrary library,
            StudioNames studioNames) {
        this.redesigns = redesigns;
        this.publications = publications;
        this.takenBack = takenBack;
        this.impactAnalysis = impactAnalysis;
        this.caseMigrations = caseMigrations;
        this.library = library;
        this.studioNames = studioNames;
    }

    /** One of the models in it. */
    record RedesignPart(DraftView draft, String name, List<Finding> errors, List<Finding> warnings) {}

    void show(UUID id, Actor actor, Model model) {
        EffectView effect = impactAnalysis.view(id, actor);
        RedesignHead head = head(id, actor, effect, model);
        model.addAttribute("parts", parts(head.redesign(), head.findings()));
        model.addAttribute("offered", offered(head.redesign()));
        model.addAttribute("alsoUndone", takenBack.alsoUndoneWith(id, actor));
    }

    /** What every page of one redesign shows on top. */
    record RedesignHead(RedesignView redesign, List<Finding> findings) {}

    RedesignHead head(UUID id, Actor actor, EffectView effect, Model model) {
        RedesignView redesign = redesigns.view(id, actor);
        List<Finding> findings = isOpen(redesign) ? publications.findings(id, actor) : List.of();
        List<MoveView> moved = redesign.state() == RedesignState.PUBLISHED
                ? caseMigrations.list(id, null, null, actor).items()
                : List.of();
        model.addAttribute("redesign", redesign);
        model.addAttribute("open", isOpen(redesign));
        List<UndoneRedesign> undone = takenBack.of(id, actor);
        model.addAttribute("takesBack", !undone.isEmpty());
        model.addAttribute("undone", undone);
        model.addAttribute("findings", findings);
        model.addAttribute("effect", effect);
        model.addAttribute("moves", moved);
        boolean movable = redesign.state() != RedesignState.DISCARDED && caseMigrations.hasMovable(id, actor);
        model.addAttribute("movable", movable);
        model.addAttribute("way", RedesignSteps.of(redesign, findings, effect, moved, movable));
        return new RedesignHead(redesign, findings);
    }

    void nameModel(RedesignController.Beginning form, Model model) {
        if (form.hasModel()) {
            ModelKind kind = ModelKind.of(form.kind());
            String drawn =
                    library.newest(kind, form.key()).map(ModelVersion::name).orElse(form.key());
            model.addAttribute("modelName", studioNames.model(kind, form.key(), drawn));
        }
    }

    static boolean isOpen(RedesignView redesign) {
        return redesign.state() == RedesignState.DRAWING || redesign.state() == RedesignState.AWAITING_CONSENT;
    }

    private List<RedesignPart> parts(RedesignView redesign, List<Finding> findings) {
        return redesign.drafts().stream()
                .map(draft -> new RedesignPart(
                        draft,
                        studioNames.model(draft.kind(), draft.key(), draft.name()),
                        of(draft, findings, Finding.Severity.ERROR),
                        of(draft, findings, Finding.Severity.WARNING)))
                .toList();
    }

    private static List<Finding> of(DraftView draft, List<Finding> findings, Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity
                        && finding.kind() == draft.kind()
                        && draft.key().equals(finding.model()))
                .toList();
    }

    /** What runs and is not in the redesign yet, by kind. */
    private Map<String, List<ModelVersion>> offered(RedesignView redesign) {
        Map<String, List<ModelVersion>> offered = new LinkedHashMap<>();
        if (isOpen(redesign)) {
            for (ModelKind kind : ModelKind.values()) {
                List<ModelVersion> rest = new ArrayList<>(library.newest(kind));
                rest.removeIf(model -> redesign.drafts().stream()
                        .anyMatch(draft -> draft.kind() == kind && draft.key().equals(model.key())));
                offered.put(kind.code(), rest);
            }
        }
        return offered;
    }
}
