package org.throughline.instruments;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.agency.Agency;
import org.throughline.instruments.domain.AdministrationRepository;
import org.throughline.instruments.domain.InstrumentDefinitions;
import org.throughline.instruments.domain.PackFile;
import org.throughline.instruments.domain.PackRepository;
import org.throughline.instruments.domain.PackRepository.PackRow;
import org.throughline.shared.Actor;
import org.throughline.shared.Attribution;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/**
 * Instruments under a licence of their own: an administrator loads the pack and accepts the licence by name. Before, it
 * offers nothing.
 */
@Service
@Transactional
public class InstrumentPacks {

    private static final int LONGEST_NAME = 200;

    private final PackRepository packs;
    private final AdministrationRepository kept;
    private final InstrumentDefinitions definitions;
    private final Clock clock;

    InstrumentPacks(
            PackRepository packs, AdministrationRepository kept, InstrumentDefinitions definitions, Clock clock) {
        this.packs = packs;
        this.kept = kept;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<PackView> all(Actor actor, Locale locale) {
        Agency.requireAdministrator(actor);
        return packs.all().stream().map(pack -> view(pack, locale)).toList();
    }

    /**
     * @throws Rejection forbidden {@code administrators-only}; invalid as {@link PackFile#read} says; conflict
     *     {@code instrument-pack-shipped} where the program has that instrument, {@code instrument-pack-known} where the
     *     same definition is loaded already
     */
    public PackView load(byte[] zip, Actor actor, Locale locale) {
        Agency.requireAdministrator(actor);
        PackFile file = PackFile.read(zip);
        if (definitions.isShipped(file.definition().id())) {
            throw Rejection.conflict("instrument-pack-shipped");
        }
        PackRow pack = new PackRow(
                UUID.randomUUID(),
                file.definition().id(),
                file.definition().sha256(),
                file.licence(),
                file.notice(),
                new Attribution(actor.username(), clock.instant()),
                null,
                null);
        kept.keep(file.definition(), pack.loaded().at());
        if (!packs.add(pack)) {
            throw Rejection.conflict("instrument-pack-known");
        }
        return view(pack, locale);
    }

    /**
     * @param name of whoever accepts the licence for the agency
     * @throws Rejection forbidden {@code administrators-only}; not found {@code instrument-pack-unknown}; invalid at
     *     {@code name}; conflict {@code instrument-pack-accepted}
     */
    public void accept(UUID id, String name, Actor actor) {
        Agency.requireAdministrator(actor);
        PackRow pack = packs.find(id).orElseThrow(() -> Rejection.notFound("instrument-pack-unknown"));
        StorableText.requireGiven("name", name, "instrument-pack-name");
        if (name.strip().length() > LONGEST_NAME) {
            throw Rejection.invalidField("name", "instrument-pack-name-long", LONGEST_NAME);
        }
        if (!packs.accept(pack.id(), name.strip(), new Attribution(actor.username(), clock.instant()))) {
            throw Rejection.conflict("instrument-pack-accepted");
        }
    }

    private PackView view(PackRow pack, Locale locale) {
        return new PackView(
                pack.id(),
                InstrumentViewMapper.row(definitions.known(pack.definition()), locale),
                pack.licence(),
                pack.notice(),
                pack.loaded(),
                pack.acceptedAs(),
                pack.accepted());
    }
}
