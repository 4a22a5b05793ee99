package org.throughline.people;

import java.util.List;
import java.util.UUID;

/**
 * Somebody on file who may be the same person: only as much as is needed to recognize them.
 *
 * @param birthYear null where it is not known
 * @param place the city or ZIP code that is on file, or null
 * @param score 0–100, higher is likelier
 * @param reasons why, as message keys {@code duplicate.<reason>}: {@code same-name}, {@code similar-name}, {@code
 *     sounds-alike}, {@code same-birth-date}, {@code near-birth-date}, {@code same-phone}, {@code other-birth-date}
 */
public record PossibleDuplicate(
        UUID personId, String name, Integer birthYear, String place, int score, List<String> reasons) {

    public PossibleDuplicate {
        reasons = List.copyOf(reasons);
    }
}
