package org.throughline.intake;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.people.Death;
import org.throughline.people.PossibleDuplicate;
import org.throughline.people.SafeContact;
import org.throughline.shared.Sha256;

/**
 * Somebody on file who may be the client, with as much as is needed to recognize them: the card that is shown.
 *
 * @param openCase their newest open case, or null
 * @param contact how they may be reached without endangering them; null where nobody asked
 * @param died null while they live
 */
public record ClientCandidate(PossibleDuplicate person, OpenCase openCase, SafeContact contact, Death died) {

    private static final String BETWEEN = "\u001f";

    public UUID personId() {
        return person.personId();
    }

    public String name() {
        return person.name();
    }

    /** Null where it is not known. */
    public Integer birthYear() {
        return person.birthYear();
    }

    /** The city or ZIP code that is on file, or null. */
    public String place() {
        return person.place();
    }

    /** Why they may be the one described. */
    public List<String> reasons() {
        return person.reasons();
    }

    /** What the card says of the person and their case, as one hash: whoever chooses by it says what they saw. */
    public String shown() {
        return Sha256.of(Stream.of(personId(), name(), birthYear(), place(), openCase, contact, died)
                .map(String::valueOf)
                .collect(Collectors.joining(BETWEEN)));
    }
}
