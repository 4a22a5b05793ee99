package org.throughline.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.directory.EntryView.FieldOffer;
import org.throughline.directory.domain.CareRepository;
import org.throughline.directory.domain.CareRepository.StoredEntry;
import org.throughline.directory.domain.EntryChangeRepository;
import org.throughline.directory.domain.EntryRepository;
import org.throughline.directory.domain.KeptFieldRepository;
import org.throughline.directory.domain.KeptFieldRepository.KeptField;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** What sources say otherwise than administrators wrote: it waits until one of them takes or dismisses it. */
@Service
@Transactional
public class EntryOffers {

    private final KeptFieldRepository kept;
    private final CareRepository entries;
    private final EntryWriter writer;
    private final EntryChangeRepository history;
    private final EntryRepository search;

    EntryOffers(
            KeptFieldRepository kept,
            CareRepository entries,
            EntryWriter writer,
            EntryChangeRepository history,
            EntryRepository search) {
        this.kept = kept;
        this.entries = entries;
        this.writer = writer;
        this.history = history;
        this.search = search;
    }

    /** Of all entries, the oldest first. */
    @Transactional(readOnly = true)
    public Slice<FieldOffer> all(Integer limit, String after, Actor actor) {
        EntryCare.requireAdministrator(actor);
        return kept.offers(limit, after).map(this::offer);
    }

    private FieldOffer offer(KeptField field) {
        EntryKind kind = kind(field);
        StoredEntry entry = entries.find(kind, field.entry(), false).orElseThrow();
        String ours = field.list()
                .map(list -> writer.lines(list, entries.rows(list, kind, field.entry())))
                .orElseGet(() -> entry.fields().get(field.field()));
        return offer(kind, field, entry.fields().get("name"), ours);
    }

    List<FieldOffer> of(
            EntryKind kind, UUID entry, Map<String, String> fields, Map<String, List<Map<String, String>>> lists) {
        return kept.offers(entry).stream()
                .map(field -> offer(
                        kind,
                        field,
                        fields.get("name"),
                        field.list()
                                .map(list -> writer.lines(list, lists.get(list.id())))
                                .orElseGet(() -> fields.get(field.field()))))
                .toList();
    }

    private FieldOffer offer(EntryKind kind, KeptField field, String name, String ours) {
        String theirs = field.list()
                .map(list -> writer.lines(list, KeptFieldRepository.rows(list, field.theirs())))
                .orElseGet(() -> field.theirs().isNull() ? "" : field.theirs().asText());
        return new FieldOffer(kind, field.entry(), name, name(field), ours, theirs, field.offeredAt());
    }

    private static String name(KeptField field) {
        return field.list().map(EntryList::id).orElse(field.field());
    }

    /** An id is of one table only, so that the entry is found where it is. */
    private EntryKind kind(KeptField field) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.table().equals(field.table())
                        || field.list().filter(kind.lists()::contains).isPresent()
                                && entries.find(kind, field.entry(), false).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /**
     * The source's word counts again, now and in every import.
     *
     * @param field of the entry, or the id of one of its lists
     * @throws Rejection not found {@code offer-gone} where it is not offered any more; conflict {@code import-writes}
     */
    public void take(EntryKind kind, UUID entry, String field, Actor actor) {
        KeptField offered = require(kind, entry, field, actor);
        FieldOffer before = offer(offered);
        kept.take(kind, offered);
        history.add(kind, entry, "taken", field, before.ours(), before.theirs(), actor);
        search.refresh(kind, entry);
    }

    /** What was written stays, until the source says another thing. */
    public void dismiss(EntryKind kind, UUID entry, String field, Actor actor) {
        KeptField offered = require(kind, entry, field, actor);
        FieldOffer before = offer(offered);
        kept.dismiss(offered);
        history.add(kind, entry, "dismissed", field, before.ours(), before.theirs(), actor);
    }

    private KeptField require(EntryKind kind, UUID entry, String field, Actor actor) {
        EntryCare.requireAdministrator(actor);
        entries.keepImportsOut();
        entries.find(kind, entry, true).orElseThrow(() -> Rejection.notFound("entry-unknown"));
        return kept.offers(entry).stream()
                .filter(offered -> name(offered).equals(field))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("offer-gone"));
    }
}
