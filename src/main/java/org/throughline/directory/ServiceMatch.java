package org.throughline.directory;

import java.util.List;
import java.util.stream.Stream;

/**
 * One service proposed for a need. What is said of it are codes whose texts are the messages {@code match.<code>}.
 *
 * @param score higher fits better
 * @param why it fits, what weighs most first
 * @param ask what must be asked, of the client or of the service, before it is known to fit
 * @param distanceMiles from the client's place to the service's nearest, as the crow flies; null where either is not known
 */
public record ServiceMatch(
        ServiceRow service, int score, MatchVerdict verdict, List<String> why, List<String> ask, Double distanceMiles) {

    public ServiceMatch {
        why = List.copyOf(why);
        ask = List.copyOf(ask);
    }

    /** Everything that is said of it, why first. */
    public List<String> reasons() {
        return Stream.concat(why.stream(), ask.stream()).toList();
    }
}
