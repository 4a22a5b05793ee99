package org.throughline.studio.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelVersion;
import org.throughline.shared.Actor;
import org.throughline.studio.Publications.Publication;
import org.throughline.studio.PublishedModels;
import org.throughline.studio.RedesignView;

/** The models that run and their versions, as rows of the studio's lists. */
@Component
class ModelLines {

    private final PublishedModels publishedModels;
    private final StudioNames studioNames;

    ModelLines(PublishedModels publishedModels, StudioNames studioNames) {
        this.publishedModels = publishedModels;
        this.studioNames = studioNames;
    }

    /**
     * @param publication null for what came with the program
     * @param open open cases that use it
     * @param behind of these, how many are not on the newest version
     * @param drawnIn the redesign under way that holds it, or null
     */
    record ModelLine(
            ModelVersion model, String name, Publication publication, long open, long behind, RedesignView drawnIn) {}

    /** The newest of each, by name in the reader's language. */
    List<ModelLine> newest(ModelKind kind, List<RedesignView> underWay, Actor by) {
        return publishedModels.list(kind, by).stream()
                .map(model -> new ModelLine(
                        model.newest(),
                        name(model.newest()),
                        model.publication(),
                        model.openCases(),
                        model.behind(),
                        underWay.stream()
                                .filter(one -> holds(one, model.newest()))
                                .findFirst()
                                .orElse(null)))
                .sorted(Comparator.comparing(ModelLine::name, Collator.getInstance(LocaleContextHolder.getLocale())))
                .toList();
    }

    /** All of one model, the newest first. */
    List<ModelLine> versions(ModelKind kind, String key, Actor by) {
        return publishedModels.versions(kind, key, by).stream()
                .map(one ->
                        new ModelLine(one.version(), name(one.version()), one.publication(), one.openCases(), 0, null))
                .toList();
    }

    String name(ModelVersion model) {
        return studioNames.model(model.kind(), model.key(), model.name());
    }

    private static boolean holds(RedesignView redesign, ModelVersion model) {
        return redesign.drafts().stream()
                .anyMatch(draft -> draft.kind() == model.kind() && draft.key().equals(model.key()));
    }
}
