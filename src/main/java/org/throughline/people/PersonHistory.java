package org.throughline.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What was ever known of a person, each value with the days of its validity: from the day it was stated to the day another
 * took its place.
 *
 * @param names those of before, newest first
 * @param births those of before, newest first
 * @param contacts those that hold first, then those of before
 */
public record PersonHistory(
        List<FormerValue<PersonName>> names, List<FormerValue<Birth>> births, List<KnownContact> contacts) {

    /**
     * A value that another took the place of.
     *
     * @param reason why it was corrected, or null
     * @param by username of who corrected it
     */
    public record FormerValue<T>(T value, LocalDate from, LocalDate until, String reason, String by) {}

    /** @param until null while it holds */
    public record KnownContact(ContactPoint point, LocalDate from, LocalDate until) {}

    /** @param revisions oldest first; the last is what is known now */
    static PersonHistory of(List<PersonRevision> revisions, ZoneId zone) {
        return new PersonHistory(
                former(revisions, PersonDetails::name, zone),
                former(revisions, PersonDetails::birth, zone).stream()
                        .filter(birth -> !birth.value().isUnknown())
                        .toList(),
                contacts(revisions, zone));
    }

    private static <T> List<FormerValue<T>> former(
            List<PersonRevision> revisions, Function<PersonDetails, T> part, ZoneId zone) {
        List<FormerValue<T>> former = new ArrayList<>();
        PersonRevision since = null;
        for (PersonRevision revision : revisions) {
            T before = since == null ? null : part.apply(since.details());
            if (since != null && !Objects.equals(before, part.apply(revision.details()))) {
                former.add(
                        0,
                        new FormerValue<>(
                                before, day(since, zone), day(revision, zone), revision.reason(), revision.by()));
                since = null;
            }
            since = since == null ? revision : since;
        }
        return former;
    }

    private static List<KnownContact> contacts(List<PersonRevision> revisions, ZoneId zone) {
        Map<String, KnownContact> standing = new LinkedHashMap<>();
        List<KnownContact> ended = new ArrayList<>();
        for (PersonRevision revision : revisions) {
            LocalDate day = day(revision, zone);
            Map<String, KnownContact> now = new LinkedHashMap<>();
            for (ContactPoint point : revision.details().contact().points()) {
                KnownContact before = standing.remove(key(point));
                now.put(key(point), new KnownContact(point, before == null ? day : before.from(), null));
            }
            standing.values().forEach(gone -> ended.add(0, new KnownContact(gone.point(), gone.from(), day)));
            standing = now;
        }
        List<KnownContact> all = new ArrayList<>(standing.values());
        all.addAll(ended);
        return all;
    }

    private static String key(ContactPoint point) {
        return point.kind() + " " + point.value();
    }

    private static LocalDate day(PersonRevision revision, ZoneId zone) {
        return LocalDate.ofInstant(revision.at(), zone);
    }
}
