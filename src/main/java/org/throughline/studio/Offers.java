package org.throughline.studio;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.engine.ShippedOffer;
import org.throughline.engine.ShippedOffers;
import org.throughline.modeldiff.ModelDiff;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.studio.domain.OfferChoiceRepository;
import org.throughline.studio.domain.StudioPolicy;

/**
 * Newer models of the program for what the agency published its own version of. Nothing of them is ever put in place by
 * itself: an administrator takes theirs, keeps the agency's own, or opens both and merges.
 */
@Service
@Transactional
public class Offers {

    private final ShippedOffers shipped;
    private final OfferChoiceRepository choices;
    private final ModelLibrary library;
    private final Redesigns redesigns;
    private final ModelDiff modelDiff;
    private final MessageSource messages;
    private final Clock clock;

    Offers(
            ShippedOffers shipped,
            OfferChoiceRepository choices,
            ModelLibrary library,
            Redesigns redesigns,
            ModelDiff modelDiff,
            MessageSource messages,
            Clock clock) {
        this.shipped = shipped;
        this.choices = choices;
        this.library = library;
        this.redesigns = redesigns;
        this.modelDiff = modelDiff;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those that nobody decided on yet. An offer that a redesign takes in is open until that one is published. */
    @Transactional(readOnly = true)
    public List<Offer> open(Actor by) {
        StudioPolicy.requireAdministrator(by);
        return shipped.all().stream()
                .filter(offer -> !choices.isDecided(offer.resource(), offer.sha256()))
                .flatMap(offer -> offer(offer).stream())
                .filter(this::differs)
                .toList();
    }

    @Transactional(readOnly = true)
    public Offer view(UUID offer, Actor by) {
        StudioPolicy.requireAdministrator(by);
        return require(offer);
    }

    /** A redesign with the shipped model; where one was begun for this offer already and is still drawn, that one. */
    public RedesignView take(UUID id, Actor by) {
        StudioPolicy.requireAdministrator(by);
        Offer offer = require(id);
        if (offer.redesign() != null) {
            return redesigns.view(offer.redesign(), by);
        }
        RedesignView begun = redesigns.open(
                words("studio.redesign.offer-title", offer.name()),
                words("studio.redesign.offer-note", offer.name()),
                by);
        DraftView draft = redesigns.add(begun.id(), offer.kind(), offer.key(), by);
        redesigns.save(begun.id(), draft.kind(), draft.key(), offer.theirs(), draft.revision(), by);
        choices.took(offer.resource(), sha256(id), begun.id(), by.username(), clock.instant());
        return redesigns.view(begun.id(), by);
    }

    /** Stays with the agency's own, until the program ships another. */
    public void keep(UUID id, Actor by) {
        StudioPolicy.requireAdministrator(by);
        Offer offer = require(id);
        choices.kept(offer.resource(), sha256(id), by.username(), clock.instant());
    }

    /** Where only the layout differs there is nothing to choose. */
    private boolean differs(Offer offer) {
        return !modelDiff.compare(offer.kind(), offer.mine(), offer.theirs()).same();
    }

    private Offer require(UUID id) {
        return shipped.find(id).flatMap(this::offer).orElseThrow(() -> Rejection.notFound("offer-unknown"));
    }

    private String sha256(UUID id) {
        return shipped.find(id).orElseThrow().sha256();
    }

    private Optional<Offer> offer(ShippedOffer offer) {
        return library.newest(offer.kind(), offer.key()).map(mine -> offer(offer, mine));
    }

    private Offer offer(ShippedOffer offer, ModelVersion mine) {
        return new Offer(
                offer.id(),
                offer.kind(),
                offer.key(),
                mine.name(),
                offer.resource(),
                mine.version(),
                offer.offeredAt(),
                choices.underWay(offer.resource(), offer.sha256()).orElse(null),
                library.versions(offer.kind(), offer.key()).stream()
                        .filter(ModelVersion::shipped)
                        .findFirst()
                        .map(library::content)
                        .orElse(null),
                library.content(mine),
                offer.content());
    }

    private String words(String code, String name) {
        return messages.getMessage(code, new Object[] {name}, LocaleContextHolder.getLocale());
    }

    /**
     * @param name as the agency has it
     * @param version the agency's own newest version
     * @param redesign one that takes it in already; else null
     * @param base as it was shipped when the agency began to draw its own; null where it never was
     * @param mine as the agency has it
     * @param theirs as the program ships it now
     */
    public record Offer(
            UUID id,
            ModelKind kind,
            String key,
            String name,
            String resource,
            int version,
            Instant offeredAt,
            UUID redesign,
            String base,
            String mine,
            String theirs) {}
}
