package org.throughline.intake;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.people.PossibleDuplicate;
import org.throughline.shared.Sha256;

/**
 * Somebody on file who may be the client, with as much as is needed to recognize them: the card that is shown.
 *
 * @param openCase their newest open case, or null
 */
public record ClientCandidate(PossibleDuplicate person, OpenCase openCase) {

    private static final String BETWEEN = "\u001f";

    public UUID personId() {
        return person.personId();
    }

    public String name() {
        return person.name();
    }

    /** What the card says of the person and their case, as one hash: whoever chooses by it says what they saw. */
    public String shown() {
        return Sha256.of(Stream.of(personId(), name(), person.birthYear(), person.place(), openCase)
                .map(String::valueOf)
                .collect(Collectors.joining(BETWEEN)));
    }
}
