package org.throughline.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.ModelKind;
import org.throughline.modeldiff.ModelDiff;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.studio.Offers.Offer;
import org.throughline.studio.domain.RedesignState;

/** Two states of one model: published versions, drafts of redesigns, what the program ships. */
@Service
@Transactional(readOnly = true)
public class ModelVersionPairs {

    private static final String DRAFT = "draft:";

    private final PublishedModels publishedModels;
    private final Redesigns redesigns;
    private final Offers offers;
    private final ModelDiff modelDiff;

    ModelVersionPairs(PublishedModels publishedModels, Redesigns redesigns, Offers offers, ModelDiff modelDiff) {
        this.publishedModels = publishedModels;
        this.redesigns = redesigns;
        this.offers = offers;
        this.modelDiff = modelDiff;
    }

    /**
     * @param from, to a version number, {@code draft:<redesign>}, {@code shipped} (what the program offers) or {@code
     *     base} (what it shipped when the agency began to draw its own); null for the version before the newest, and the
     *     newest
     * @throws org.throughline.shared.Rejection not found {@code model-unknown}
     */
    public Pair compare(ModelKind kind, String key, String from, String to, Actor by) {
        List<Side> sides = sides(kind, key, by);
        Side after = to == null || to.isBlank() ? newest(sides) : side(sides, to);
        Side before = from == null || from.isBlank() ? before(sides, after) : side(sides, from);
        return new Pair(
                before,
                after,
                modelDiff.compare(kind, content(kind, key, before.ref(), by), content(kind, key, after.ref(), by)));
    }

    /** What can be compared, published versions first, the newest first. */
    public List<Side> sides(ModelKind kind, String key, Actor by) {
        List<Side> sides = new ArrayList<>();
        publishedModels.versions(kind, key, by).stream()
                .map(of -> of.version().version())
                .map(version -> new Side(String.valueOf(version), Source.VERSION, version, null))
                .forEach(sides::add);
        drafts(kind, key, by).forEach(sides::add);
        offer(kind, key, by).ifPresent(offer -> {
            sides.add(new Side("shipped", Source.SHIPPED, null, null));
            if (offer.base() != null) {
                sides.add(new Side("base", Source.BASE, null, null));
            }
        });
        return sides;
    }

    private Stream<Side> drafts(ModelKind kind, String key, Actor by) {
        return Stream.of(RedesignState.DRAWING, RedesignState.AWAITING_CONSENT)
                .flatMap(state -> redesigns.list(state, null, Slice.MAX_LIMIT, by).items().stream())
                .filter(redesign -> redesign.drafts().stream()
                        .anyMatch(draft -> draft.kind() == kind && draft.key().equals(key)))
                .map(redesign -> new Side(DRAFT + redesign.id(), Source.DRAFT, null, redesign.title()));
    }

    private Optional<Offer> offer(ModelKind kind, String key, Actor by) {
        return offers.open(by).stream()
                .filter(offer -> offer.kind() == kind && offer.key().equals(key))
                .findFirst();
    }

    /** The file of one side. */
    public String content(ModelKind kind, String key, String ref, Actor by) {
        if (ref.startsWith(DRAFT)) {
            UUID redesign = redesigns.view(redesign(ref), by).id();
            return redesigns.drafted(redesign, kind, key).orElseThrow(() -> Rejection.notFound("model-unknown"));
        }
        if (ref.equals("shipped") || ref.equals("base")) {
            return offer(kind, key, by)
                    .map(offer -> ref.equals("base") ? offer.base() : offer.theirs())
                    .orElseThrow(() -> Rejection.notFound("model-unknown"));
        }
        return publishedModels.content(kind, key, version(ref), by);
    }

    private static UUID redesign(String ref) {
        try {
            return UUID.fromString(ref.substring(DRAFT.length()));
        } catch (IllegalArgumentException noId) {
            throw Rejection.notFound("model-unknown");
        }
    }

    private static int version(String ref) {
        if (!ref.matches("\\d{1,9}")) {
            throw Rejection.notFound("model-unknown");
        }
        return Integer.parseInt(ref);
    }

    private static Side side(List<Side> sides, String ref) {
        return sides.stream()
                .filter(side -> side.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("model-unknown"));
    }

    /** The version before; for what is not published the newest. */
    private static Side before(List<Side> sides, Side after) {
        if (after.source() != Source.VERSION) {
            return newest(sides);
        }
        return sides.stream()
                .filter(side -> side.source() == Source.VERSION && side.version() < after.version())
                .findFirst()
                .orElse(after);
    }

    private static Side newest(List<Side> sides) {
        return sides.stream().findFirst().orElseThrow(() -> Rejection.notFound("model-unknown"));
    }

    public enum Source {
        VERSION,
        DRAFT,
        SHIPPED,
        BASE
    }

    /**
     * @param version null for what is not published
     * @param title of the redesign for a draft; else null
     */
    public record Side(String ref, Source source, Integer version, String title) {}

    public record Pair(Side from, Side to, ModelDiff.Comparison comparison) {}
}
