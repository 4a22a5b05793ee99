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
        List<VersionSide> sides = sides(kind, key, by);
        VersionSide after = to == null || to.isBlank() ? newest(sides) : side(sides, to);
        VersionSide before = from == null || from.isBlank() ? before(sides, after) : side(sides, from);
        return new Pair(
                before,
                after,
                modelDiff.compare(kind, content(kind, key, before.ref(), by), content(kind, key, after.ref(), by)));
    }

    /** What can be compared, published versions first, the newest first. */
    public List<VersionSide> sides(ModelKind kind, String key, Actor by) {
        List<VersionSide> sides = new ArrayList<>();
        publishedModels.versions(kind, key, by).stream()
                .map(of -> of.version().version())
                .map(version -> new VersionSide(String.valueOf(version), VersionSource.VERSION, version, null))
                .forEach(sides::add);
        drafts(kind, key, by).forEach(sides::add);
        offer(kind, key, by).ifPresent(offer -> {
            sides.add(new VersionSide("shipped", VersionSource.SHIPPED, null, null));
            if (offer.base() != null) {
                sides.add(new VersionSide("base", VersionSource.BASE, null, null));
            }
        });
        return sides;
    }

    private Stream<VersionSide> drafts(ModelKind kind, String key, Actor by) {
        return Stream.of(RedesignState.DRAWING, RedesignState.AWAITING_CONSENT)
                .flatMap(state -> redesigns.list(state, null, Slice.MAX_LIMIT, by).items().stream())
                .filter(redesign -> redesign.drafts().stream()
                        .anyMatch(draft -> draft.kind() == kind && draft.key().equals(key)))
                .map(redesign -> new VersionSide(DRAFT + redesign.id(), VersionSource.DRAFT, null, redesign.title()));
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

    private static VersionSide side(List<VersionSide> sides, String ref) {
        return sides.stream()
                .filter(side -> side.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("model-unknown"));
    }

    /** The version before; for what is not published the newest. */
    private static VersionSide before(List<VersionSide> sides, VersionSide after) {
        if (after.source() != VersionSource.VERSION) {
            return newest(sides);
        }
        return sides.stream()
                .filter(side -> side.source() == VersionSource.VERSION && side.version() < after.version())
                .findFirst()
                .orElse(after);
    }

    private static VersionSide newest(List<VersionSide> sides) {
        return sides.stream().findFirst().orElseThrow(() -> Rejection.notFound("model-unknown"));
    }

    public enum VersionSource {
        VERSION,
        DRAFT,
        SHIPPED,
        BASE
    }

    /**
     * @param version null for what is not published
     * @param title of the redesign for a draft; else null
     */
    public record VersionSide(String ref, VersionSource source, Integer version, String title) {}

    public record Pair(VersionSide from, VersionSide to, ModelDiff.ModelComparison comparison) {}
}
