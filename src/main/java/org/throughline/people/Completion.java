package org.throughline.people;

import java.util.Objects;
import java.util.Set;

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

    /** No surrounding blanks; an empty text is an unknown one, except in a name. */
    static PersonDetails tidy(PersonDetails given) {
        return new PersonDetails(
                given.firstName() == null ? "" : given.firstName().strip(),
                given.lastName() == null ? "" : given.lastName().strip(),
                text(given.preferredName()),
                given.birthDate(),
                given.approximateAge(),
                text(given.sex()),
                text(given.gender()),
                text(given.language()),
                given.interpreterNeeded(),
                text(given.phone()),
                text(given.email()),
                text(given.address()),
                text(given.place()));
    }

    /** One name is enough, but there must be something to see of it. */
    static boolean isNamed(PersonDetails tidy) {
        return (tidy.firstName() + tidy.lastName())
                .codePoints()
                .anyMatch(letter -> letter > ' ' && !INVISIBLE.contains(Character.getType(letter)) && letter != BLANK);
    }

    static PersonDetails of(PersonDetails known, PersonDetails told) {
        return new PersonDetails(
                known.firstName().isEmpty() ? told.firstName() : known.firstName(),
                known.lastName().isEmpty() ? told.lastName() : known.lastName(),
                or(known.preferredName(), told.preferredName()),
                or(known.birthDate(), told.birthDate()),
                or(known.approximateAge(), told.approximateAge()),
                or(known.sex(), told.sex()),
                or(known.gender(), told.gender()),
                or(known.language(), told.language()),
                known.interpreterNeeded() || told.interpreterNeeded(),
                or(known.phone(), told.phone()),
                or(known.email(), told.email()),
                or(known.address(), told.address()),
                or(known.place(), told.place()));
    }

    /** The newer way to reach somebody, where one was told. */
    static PersonDetails reachedBy(PersonDetails told, PersonDetails known) {
        return new PersonDetails(
                known.firstName(),
                known.lastName(),
                known.preferredName(),
                known.birthDate(),
                known.approximateAge(),
                known.sex(),
                known.gender(),
                known.language(),
                known.interpreterNeeded(),
                or(told.phone(), known.phone()),
                or(told.email(), known.email()),
                or(told.address(), known.address()),
                or(told.place(), known.place()));
    }

    /** As it is now, without what a link brought and nobody changed since. */
    static PersonDetails takenBack(PersonDetails before, PersonDetails brought, PersonDetails now) {
        return new PersonDetails(
                back(before.firstName(), brought.firstName(), now.firstName()),
                back(before.lastName(), brought.lastName(), now.lastName()),
                back(before.preferredName(), brought.preferredName(), now.preferredName()),
                back(before.birthDate(), brought.birthDate(), now.birthDate()),
                back(before.approximateAge(), brought.approximateAge(), now.approximateAge()),
                back(before.sex(), brought.sex(), now.sex()),
                back(before.gender(), brought.gender(), now.gender()),
                back(before.language(), brought.language(), now.language()),
                back(before.interpreterNeeded(), brought.interpreterNeeded(), now.interpreterNeeded()),
                back(before.phone(), brought.phone(), now.phone()),
                back(before.email(), brought.email(), now.email()),
                back(before.address(), brought.address(), now.address()),
                back(before.place(), brought.place(), now.place()));
    }

    private static <T> T back(T before, T brought, T now) {
        return Objects.equals(brought, now) ? before : now;
    }

    private static <T> T or(T first, T otherwise) {
        return first == null ? otherwise : first;
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
