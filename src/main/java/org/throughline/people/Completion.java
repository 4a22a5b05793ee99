package org.throughline.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.people.ContactPoint.Kind;

/** Tidies what was told, and fills in what one record of a person does not know from another. */
final class Completion {

    /** Looks like a blank, and Unicode counts it as a sign. */
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

    /** What is known, and of the rest what was told. */
    static PersonDetails of(PersonDetails known, PersonDetails told) {
        return new PersonDetails(
                new PersonName(
                        known.firstName().isEmpty() ? told.firstName() : known.firstName(),
                        known.lastName().isEmpty() ? told.lastName() : known.lastName(),
                        or(known.preferredName(), told.preferredName())),
                birth(known.birth(), told.birth()),
                or(known.sex(), told.sex()),
                or(known.gender(), told.gender()),
                new SpokenLanguages(
                        or(known.language(), told.language()),
                        known.interpreterNeeded() || told.interpreterNeeded(),
                        known.languages().others().isEmpty()
                                ? told.languages().others()
                                : known.languages().others()),
                new ContactDetails(
                        points(known.contact(), told.contact()),
                        or(known.place(), told.place()),
                        or(known.postalCode(), told.postalCode())));
    }

    private static Birth birth(Birth known, Birth told) {
        if (known.date() != null || told.isUnknown()) {
            return known;
        }
        return told.date() != null || known.isUnknown() ? told : known;
    }

    /** Of each kind those of the first, or where it knows none, those of the other. */
    private static List<ContactPoint> points(ContactDetails first, ContactDetails otherwise) {
        return Stream.of(Kind.values())
                .flatMap(kind -> first.of(kind).findAny().isPresent() ? first.of(kind) : otherwise.of(kind))
                .toList();
    }

    /** The newer way to reach somebody, where one was told. */
    static PersonDetails reachedBy(PersonDetails told, PersonDetails known) {
        return known.withContact(new ContactDetails(
                points(told.contact(), known.contact()),
                or(told.place(), known.place()),
                told.place() == null ? or(told.postalCode(), known.postalCode()) : told.postalCode()));
    }

    /** As it is now, without what a link brought and nobody changed since. */
    static PersonDetails takenBack(PersonDetails before, PersonDetails brought, PersonDetails now) {
        return new PersonDetails(
                new PersonName(
                        back(before.firstName(), brought.firstName(), now.firstName()),
                        back(before.lastName(), brought.lastName(), now.lastName()),
                        back(before.preferredName(), brought.preferredName(), now.preferredName())),
                back(before.birth(), brought.birth(), now.birth()),
                back(before.sex(), brought.sex(), now.sex()),
                back(before.gender(), brought.gender(), now.gender()),
                new SpokenLanguages(
                        back(before.language(), brought.language(), now.language()),
                        back(before.interpreterNeeded(), brought.interpreterNeeded(), now.interpreterNeeded()),
                        back(
                                before.languages().others(),
                                brought.languages().others(),
                                now.languages().others())),
                takenBack(before.contact(), brought.contact(), now.contact()));
    }

    private static ContactDetails takenBack(ContactDetails before, ContactDetails brought, ContactDetails now) {
        List<ContactPoint> points = Stream.of(Kind.values())
                .flatMap(kind ->
                        back(
                                before.of(kind).toList(),
                                brought.of(kind).toList(),
                                now.of(kind).toList())
                                .stream())
                .toList();
        return new ContactDetails(
                points,
                back(before.place(), brought.place(), now.place()),
                back(before.postalCode(), brought.postalCode(), now.postalCode()));
    }

    private static <T> T back(T before, T brought, T now) {
        return Objects.equals(brought, now) ? before : now;
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
