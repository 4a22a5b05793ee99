package org.throughline.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.people.ContactPoint.ContactKind;

/** Tidies what was stated, and fills in what one record of a person does not know from another. */
final class Completion {

    /** Appears as a blank, and Unicode counts it as a sign. */
    private static final int BLANK = 0x2800;

    private static final Set<Integer> INVISIBLE = Set.of(
            (int) Character.FORMAT,
            (int) Character.CONTROL,
            (int) Character.SPACE_SEPARATOR,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private Completion() {}

    /** No surrounding blanks; an empty text is an unknown one, except in a name; nothing twice. */
    static PersonDetails tidy(PersonDetails given) {
        return new PersonDetails(
                new PersonName(name(given.firstName()), name(given.lastName()), text(given.preferredName())),
                given.birth(),
                text(given.sex()),
                text(given.gender()),
                tidy(given.languages()),
                tidy(given.contact()));
    }

    private static SpokenLanguages tidy(SpokenLanguages given) {
        String first = text(given.first());
        List<String> others = given.others().stream()
                .map(Completion::text)
                .filter(other -> other != null && !other.equals(first))
                .distinct()
                .toList();
        return new SpokenLanguages(first, given.interpreterNeeded(), others);
    }

    private static ContactDetails tidy(ContactDetails given) {
        List<ContactPoint> points = new ArrayList<>();
        for (ContactPoint point : given.points()) {
            String value = text(point.value());
            boolean again = points.stream()
                    .anyMatch(
                            kept -> kept.kind() == point.kind() && kept.value().equals(value));
            if (value != null && !again) {
                points.add(new ContactPoint(point.kind(), value, point.safe()));
            }
        }
        return new ContactDetails(points, text(given.place()), text(given.postalCode()));
    }

    /** One name is enough, but there must be something to see of it. */
    static boolean isNamed(PersonDetails tidy) {
        return (tidy.firstName() + tidy.lastName())
                .codePoints()
                .anyMatch(letter -> letter > ' ' && letter != BLANK && !INVISIBLE.contains(Character.getType(letter)));
    }

    /** What is known, and of the rest what was stated. */
    static PersonDetails of(PersonDetails known, PersonDetails stated) {
        return new PersonDetails(
                new PersonName(
                        known.firstName().isEmpty() ? stated.firstName() : known.firstName(),
                        known.lastName().isEmpty() ? stated.lastName() : known.lastName(),
                        or(known.preferredName(), stated.preferredName())),
                birth(known.birth(), stated.birth()),
                or(known.sex(), stated.sex()),
                or(known.gender(), stated.gender()),
                new SpokenLanguages(
                        or(known.language(), stated.language()),
                        known.interpreterNeeded() || stated.interpreterNeeded(),
                        known.languages().others().isEmpty()
                                ? stated.languages().others()
                                : known.languages().others()),
                new ContactDetails(
                        points(known.contact(), stated.contact()),
                        or(known.place(), stated.place()),
                        or(known.postalCode(), stated.postalCode())));
    }

    private static Birth birth(Birth known, Birth stated) {
        if (known.date() != null || stated.isUnknown()) {
            return known;
        }
        return stated.date() != null || known.isUnknown() ? stated : known;
    }

    /** Of each kind those of the first, or where it knows none, those of the other. */
    private static List<ContactPoint> points(ContactDetails first, ContactDetails otherwise) {
        return Stream.of(ContactKind.values())
                .flatMap(kind -> first.of(kind).findAny().isPresent() ? first.of(kind) : otherwise.of(kind))
                .toList();
    }

    /** The newer way to reach somebody, where one was stated. */
    static PersonDetails reachedBy(PersonDetails stated, PersonDetails known) {
        return known.withContact(new ContactDetails(
                points(stated.contact(), known.contact()),
                or(stated.place(), known.place()),
                stated.place() == null ? or(stated.postalCode(), known.postalCode()) : stated.postalCode()));
    }

    /** As it is now, without what a link added and nobody changed since. */
    static PersonDetails withoutLink(PersonDetails before, PersonDetails added, PersonDetails now) {
        return new PersonDetails(
                new PersonName(
                        back(before.firstName(), added.firstName(), now.firstName()),
                        back(before.lastName(), added.lastName(), now.lastName()),
                        back(before.preferredName(), added.preferredName(), now.preferredName())),
                back(before.birth(), added.birth(), now.birth()),
                back(before.sex(), added.sex(), now.sex()),
                back(before.gender(), added.gender(), now.gender()),
                new SpokenLanguages(
                        back(before.language(), added.language(), now.language()),
                        back(before.interpreterNeeded(), added.interpreterNeeded(), now.interpreterNeeded()),
                        back(
                                before.languages().others(),
                                added.languages().others(),
                                now.languages().others())),
                withoutLink(before.contact(), added.contact(), now.contact()));
    }

    private static ContactDetails withoutLink(ContactDetails before, ContactDetails added, ContactDetails now) {
        List<ContactPoint> points = Stream.of(ContactKind.values())
                .flatMap(
                        kind -> back(
                                before.of(kind).toList(),
                                added.of(kind).toList(),
                                now.of(kind).toList())
                                .stream())
                .toList();
        return new ContactDetails(
                points,
                back(before.place(), added.place(), now.place()),
                back(before.postalCode(), added.postalCode(), now.postalCode()));
    }

    private static <T> T back(T before, T added, T now) {
        return Objects.equals(added, now) ? before : now;
    }

    private static <T> T or(T first, T otherwise) {
        return first == null ? otherwise : first;
    }

    private static String name(String value) {
        return value == null ? "" : value.strip();
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
