package org.throughline.studio;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.shared.Actor;
import org.throughline.studio.domain.DraftRepository;
import org.throughline.studio.domain.PublicationConsentPolicy;
import org.throughline.studio.domain.Redesign;
import org.throughline.studio.domain.RedesignRepository;
import org.throughline.studio.domain.RedesignState;
import org.throughline.studio.domain.ReturnRepository;

/** Names what a return undoes: the redesign that it takes back, and what later ones did to the same models. */
@Service
@Transactional(readOnly = true)
public class TakenBackRedesigns {

    private final RedesignRepository redesigns;
    private final ReturnRepository returns;
    private final DraftRepository drafts;
    private final ReturnToVersion returning;
    private final ModelLibrary library;
    private final PublicationConsentPolicy consent;

    TakenBackRedesigns(
            RedesignRepository redesigns,
            ReturnRepository returns,
            DraftRepository drafts,
            ReturnToVersion returning,
            ModelLibrary library,
            PublicationConsentPolicy consent) {
        this.redesigns = redesigns;
        this.returns = returns;
        this.drafts = drafts;
        this.returning = returning;
        this.library = library;
        this.consent = consent;
    }

    /**
     * A published redesign of which something is undone.
     *
     * @param models those of its versions that are undone; what else it changed stays
     */
    public record UndoneRedesign(
            UUID id, String title, String publishedBy, Instant publishedAt, List<ModelVersion> models) {}

    /** What this redesign takes back, the newest first; empty where it takes back nothing. */
    public List<UndoneRedesign> of(UUID id, Actor by) {
        consent.requireReader(by);
        redesigns.require(id);
        Set<String> models = drafts.listed(List.of(id)).stream()
                .map(draft -> key(draft.key().kind(), draft.key().model()))
                .collect(Collectors.toSet());
        return undone(returns.takenBack(id), models);
    }

    /**
     * Later redesigns of the same models, the newest first: whoever takes this one back undoes those changes too. Empty for
     * one that is not published.
     */
    public List<UndoneRedesign> alsoUndoneWith(UUID id, Actor by) {
        consent.requireReader(by);
        Redesign redesign = redesigns.require(id);
        if (redesign.state() != RedesignState.PUBLISHED) {
            return List.of();
        }
        List<ModelVersion> targets = returning.targets(redesign);
        Set<UUID> others = returning.takenBack(targets);
        others.remove(id);
        return undone(
                others,
                targets.stream().map(target -> key(target.kind(), target.key())).collect(Collectors.toSet()));
    }

    private List<UndoneRedesign> undone(Collection<UUID> ids, Set<String> models) {
        return ids.stream()
                .map(redesigns::require)
                .sorted(Comparator.comparing(Redesign::publishedAt).reversed())
                .map(redesign -> new UndoneRedesign(
                        redesign.id(),
                        redesign.title(),
                        redesign.publishedBy(),
                        redesign.publishedAt(),
                        library.deployed(redesign.deploymentId()).stream()
                                .filter(version -> models.contains(key(version.kind(), version.key())))
                                .toList()))
                .toList();
    }

    private static String key(ModelKind kind, String model) {
        return kind + " " + model;
    }
}
