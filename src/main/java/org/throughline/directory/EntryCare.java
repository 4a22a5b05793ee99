package org.throughline.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.directory.EntryView.FieldOffer;
import org.throughline.directory.domain.CareRepository;
import org.throughline.directory.domain.CareRepository.StoredEntry;
import org.throughline.directory.domain.EntryChangeRepository;
import org.throughline.directory.domain.EntryListRepository;
import org.throughline.directory.domain.EntryRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;

/**
 * Administrators add entries to the directory, correct, check and suspend them. Every change is told in a history that
 * nobody changes. What they wrote an import does not overwrite: {@link EntryOffers} asks them.
 */
@Service
@Transactional
public class EntryCare {

    private final CareRepository entries;
    private final EntryListRepository lists;
    private final EntryChangeRepository history;
    private final EntryWriter writer;
    private final EntryOffers offers;
    private final EntryChecks checks;
    private final EntryRepository search;
    private final Clock clock;

    EntryCare(
            CareRepository entries,
            EntryListRepository lists,
            EntryChangeRepository history,
            EntryWriter writer,
            EntryOffers offers,
            EntryChecks checks,
            EntryRepository search,
            Clock clock) {
        this.entries = entries;
        this.lists = lists;
        this.history = history;
        this.writer = writer;
        this.offers = offers;
        this.checks = checks;
        this.search = search;
        this.clock = clock;
    }

    /** Services, the one that was not checked for longest first. */
    @Transactional(readOnly = true)
    public Slice<EntryRow> services(Integer limit, String after, Actor actor) {
        requireAdministrator(actor);
        return lists.services(limit, after);
    }

    /** How many services still match by what an earlier version of the program read of them; they are read again meanwhile. */
    @Transactional(readOnly = true)
    public int outdated(Actor actor) {
        requireAdministrator(actor);
        return search.outdated();
    }

    /** @param beginning of the name, however it is written; blank for all */
    @Transactional(readOnly = true)
    public Slice<EntryRow> organizations(String beginning, Integer limit, String after, Actor actor) {
        requireAdministrator(actor);
        return lists.organizations(beginning, limit, after);
    }

    /** @throws Rejection not found {@code entry-unknown}; forbidden {@code entries-administrators-only} */
    @Transactional(readOnly = true)
    public EntryView find(EntryKind kind, UUID id, Actor actor) {
        requireAdministrator(actor);
        return view(kind, id, false);
    }

    private EntryView view(EntryKind kind, UUID id, boolean locked) {
        StoredEntry entry = entries.find(kind, id, locked).orElseThrow(() -> Rejection.notFound("entry-unknown"));
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        kind.lists().forEach(list -> rows.put(list.id(), entries.rows(list, kind, id)));
        List<FieldOffer> offered = offers.of(kind, id, entry.fields(), rows);
        return new EntryView(
                id,
                kind,
                entry.fields(),
                rows,
                entry.standing(),
                entries.organization(entry.organization()).orElse(null),
                kind == EntryKind.SERVICE ? entries.places(id, entry.organization()) : List.of(),
                offered,
                EntryWriter.version(entry.fields(), rows));
    }

    /**
     * @param under the organization of a service, the service at a new place; null for an organization
     * @return its id
     * @throws org.throughline.shared.FormRefused with every value that is refused
     * @throws Rejection not found {@code entry-unknown} of {@code under}; conflict {@code import-writes}
     */
    public UUID add(EntryKind kind, UUID under, EntryForm form, Actor actor) {
        requireAdministrator(actor);
        entries.keepImportsOut();
        UUID id = writer.add(kind, under, form, actor);
        search.refresh(kind, id);
        return id;
    }

    /**
     * Writes what is given and leaves the rest.
     *
     * @throws org.throughline.shared.FormRefused with every value that is refused
     * @throws Rejection not found {@code entry-unknown}; conflict {@code entry-changed} where it is no longer as it was read,
     *     {@code import-writes}
     */
    public void change(EntryKind kind, UUID id, EntryForm form, Actor actor) {
        requireAdministrator(actor);
        entries.keepImportsOut();
        EntryView before = view(kind, id, true);
        if (form.version() != null
                && !form.version().isEmpty()
                && !form.version().equals(before.version())) {
            throw Rejection.conflict("entry-changed");
        }
        writer.change(before, form, actor);
        search.refresh(kind, id);
    }

    /** Takes an organization with its services, or a service, out of every list. Twice is as good as once. */
    public void suspend(EntryKind kind, UUID id, Actor actor) {
        stand(kind, id, true, actor);
    }

    /** Brings it back, whoever suspended it. */
    public void resume(EntryKind kind, UUID id, Actor actor) {
        stand(kind, id, false, actor);
    }

    private void stand(EntryKind kind, UUID id, boolean suspended, Actor actor) {
        requireAdministrator(actor);
        entries.keepImportsOut();
        StoredEntry entry = entries.find(kind, id, true)
                .filter(found -> kind != EntryKind.PLACE)
                .orElseThrow(() -> Rejection.notFound("entry-unknown"));
        boolean already = suspended
                ? entry.standing().suspendedBy() != null
                : entry.standing().suspendedAt() == null;
        if (!already) {
            entries.suspend(kind, id, suspended ? actor.username() : null, suspended ? clock.instant() : null);
            history.add(kind, id, suspended ? "suspended" : "resumed", null, null, null, actor);
            search.refresh(kind, id);
        }
    }

    /** Somebody made sure today that all of a service is right; who asked for that has their answer. */
    public void check(UUID service, Actor actor) {
        requireAdministrator(actor);
        StoredEntry entry =
                entries.find(EntryKind.SERVICE, service, true).orElseThrow(() -> Rejection.notFound("entry-unknown"));
        LocalDate today = LocalDate.now(clock);
        LocalDate last = entry.standing().checkedOn();
        entries.check(service, actor.username(), today);
        checks.done(service, actor);
        history.add(
                EntryKind.SERVICE,
                service,
                "checked",
                null,
                last == null ? null : last.toString(),
                today.toString(),
                actor);
    }

    /** Newest first; of a service with that of its places. */
    @Transactional(readOnly = true)
    public Slice<EntryChange> history(EntryKind kind, UUID id, Integer limit, String after, Actor actor) {
        requireAdministrator(actor);
        entries.find(kind, id, false).orElseThrow(() -> Rejection.notFound("entry-unknown"));
        return history.of(id, limit, after);
    }

    /** @throws Rejection forbidden {@code entries-administrators-only} */
    public static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("entries-administrators-only");
        }
    }
}
