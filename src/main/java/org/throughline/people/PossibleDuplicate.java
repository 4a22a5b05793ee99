package org.throughline.people;

import java.util.List;
import java.util.UUID;

/**
 * Somebody on file who may be the same person: only as much as is needed to recognize them.
 *
 * @param birthYear null where it is not known
 * @param place the city or ZIP code that is on file, or null
 * @param score puts the likeliest first; shown to nobody
 * @param reasons why and why not, as message keys {@code duplicate.<reason>}
 */
public record PossibleDuplicate(
        UUID personId, String name, Integer birthYear, String place, int score, List<String> reasons) {

    public PossibleDuplicate {
        reasons = List.copyOf(reasons);
    }

    public static PossibleDuplicate of(Person person, int score, List<String> reasons) {
        PersonDetails details = person.details();
        Integer birthYear =
                details.birthDate() == null ? null : details.birthDate().getYear();
        return new PossibleDuplicate(person.id(), person.name(), birthYear, details.place(), score, reasons);
    }
}
