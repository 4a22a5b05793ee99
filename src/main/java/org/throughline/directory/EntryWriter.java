package org.throughline.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.directory.domain.CareRepository;
import org.throughline.directory.domain.CareRepository.StoredEntry;
import org.throughline.directory.domain.EntryChangeRepository;
import org.throughline.directory.domain.KeptFieldRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;

/** Writes what somebody said of an entry, value by value, with its history and what is kept against imports. */
@Component
class EntryWriter {

    /** What had no day of the week came by a rule or in words, which a day takes the place of. */
    private static final Map<String, String> EVERY_WEEK =
            Map.of("frequency", "weekly", "every", "1", "month_day", "", "ordinal", "");

    private final CareRepository entries;
    private final KeptFieldRepository kept;
    private final EntryChangeRepository history;
    private final EntryReader reader;

    EntryWriter(CareRepository entries, KeptFieldRepository kept, EntryChangeRepository history, EntryReader reader) {
        this.entries = entries;
        this.kept = kept;
        this.history = history;
        this.reader = reader;
    }

    UUID add(EntryKind kind, UUID under, EntryForm typed, Actor actor) {
        StoredEntry service = kind == EntryKind.PLACE ? require(EntryKind.SERVICE, under) : null;
        if (kind == EntryKind.SERVICE) {
            require(EntryKind.ORGANIZATION, under);
        }
        EntryForm form = reader.read(kind, new EntryForm(null, null, null), typed);
        UUID id = UUID.randomUUID();
        Map<String, String> values = new LinkedHashMap<>(form.fields());
        UUID organization = service == null ? under : service.organization();
        if (kind != EntryKind.ORGANIZATION && organization != null) {
            values.put("organization_id", organization.toString());
        }
        entries.insert(kind.table(), id, values);
        history.add(kind, id, "added", null, null, form.fields().get("name"), actor);
        form.lists().forEach((list, rows) -> rows.forEach(row -> insert(list(kind, list), kind, id, row)));
        if (service != null) {
            place(under, service, id, actor);
        }
        return id;
    }

    private StoredEntry require(EntryKind kind, UUID id) {
        if (id == null) {
            throw Rejection.notFound("entry-unknown");
        }
        return entries.find(kind, id, true).orElseThrow(() -> Rejection.notFound("entry-unknown"));
    }

    private void place(UUID service, StoredEntry stored, UUID place, Actor actor) {
        List<Map<String, String>> before = entries.rows(EntryList.PLACES, EntryKind.SERVICE, service);
        if (stored.standing().source() != null) {
            kept.keep(EntryKind.SERVICE, service, EntryList.PLACES);
        }
        insert(EntryList.PLACES, EntryKind.SERVICE, service, Map.of("location_id", place.toString()));
        own(stored.standing(), EntryKind.SERVICE, service, EntryList.PLACES);
        record(EntryKind.SERVICE, service, EntryList.PLACES, before, actor);
    }

    void change(EntryView before, EntryForm typed, Actor actor) {
        EntryKind kind = before.kind();
        EntryForm form = reader.read(kind, new EntryForm(before.fields(), before.lists(), null), typed);
        form.fields().forEach((field, now) -> {
            String was = before.fields().get(field);
            if (!now.equals(was)) {
                if (before.standing().source() != null) {
                    kept.keep(kind, before.id(), field);
                }
                entries.update(kind.table(), before.id(), java.util.Collections.singletonMap(field, now));
                kept.settle(kind, before.id(), field);
                history.add(kind, before.id(), "changed", field, was, now, actor);
            }
        });
        form.lists().forEach((id, rows) -> change(before, list(kind, id), rows, actor));
    }

    private void change(EntryView entry, EntryList list, List<Map<String, String>> now, Actor actor) {
        List<Map<String, String>> was = entry.lists().get(list.id());
        if (now.equals(was)) {
            return;
        }
        if (entry.standing().source() != null) {
            kept.keep(entry.kind(), entry.id(), list);
        }
        Set<String> left = now.stream().map(row -> row.get("id")).collect(Collectors.toSet());
        for (Map<String, String> row : was) {
            UUID id = UUID.fromString(row.get("id"));
            if (left.contains(row.get("id"))) {
                update(list, id, row, now);
            } else {
                entries.delete(list, List.of(id));
            }
        }
        now.stream().filter(row -> row.get("id").isEmpty()).forEach(row -> insert(list, entry.kind(), entry.id(), row));
        own(entry.standing(), entry.kind(), entry.id(), list);
        record(entry.kind(), entry.id(), list, was, actor);
    }

    private void own(EntryView.EntryStanding standing, EntryKind kind, UUID entry, EntryList list) {
        if (standing.source() != null) {
            kept.own(kind, entry, list);
        }
    }

    private void update(EntryList list, UUID id, Map<String, String> was, List<Map<String, String>> all) {
        Map<String, String> now = all.stream()
                .filter(row -> java.util.Objects.equals(row.get("id"), was.get("id")))
                .findFirst()
                .orElseThrow();
        Map<String, String> changes = new LinkedHashMap<>(now);
        changes.entrySet().removeIf(value -> value.getValue().equals(was.get(value.getKey())));
        if (!changes.isEmpty()) {
            changes.putAll(dependent(list, now));
            if (changes.containsKey("weekday") && was.get("weekday").isEmpty()) {
                changes.putAll(EVERY_WEEK);
            }
        }
        entries.update(list.table(), id, changes);
    }

    /** What sources say in more columns, and what is written says anew. */
    private static Map<String, String> dependent(EntryList list, Map<String, String> row) {
        return switch (list) {
            case LANGUAGES -> Map.of("code", "");
            case ADDRESSES -> Map.of("address_1", row.getOrDefault("street", ""), "address_2", "");
            case HOURS -> Map.of("byday", "");
            default -> Map.of();
        };
    }

    private void insert(EntryList list, EntryKind kind, UUID entry, Map<String, String> row) {
        Map<String, String> values = new LinkedHashMap<>(row);
        values.put(kind.word() + "_id", entry.toString());
        values.putAll(dependent(list, row));
        if (list == EntryList.ADDRESSES) {
            values.put("kind", "physical");
        }
        entries.insert(list.table(), UUID.randomUUID(), values);
    }

    private void record(EntryKind kind, UUID entry, EntryList list, List<Map<String, String>> was, Actor actor) {
        String from = lines(list, was);
        String to = lines(list, entries.rows(list, kind, entry));
        if (!from.equals(to)) {
            history.add(kind, entry, "changed", list.id(), from, to, actor);
        }
    }

    private static EntryList list(EntryKind kind, String id) {
        return kind.lists().stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Each row a line, its values as they are written. */
    String lines(EntryList list, List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> list.fields().stream()
                        .map(field -> field.kind() == FieldKind.PLACE
                                ? entries.placeName(UUID.fromString(row.get(field.name())))
                                : row.get(field.name()))
                        .filter(value -> value != null && !value.isEmpty())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    /** The same for the same words. */
    static String version(Map<String, String> fields, Map<String, List<Map<String, String>>> lists) {
        StringBuilder text = new StringBuilder(new TreeMap<>(fields).toString());
        lists.forEach((id, rows) -> text.append(id).append(rows));
        return Sha256.of(text.toString());
    }
}
