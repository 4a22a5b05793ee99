package org.throughline.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A service that was found, and how it fits what was said of a client.
 *
 * @param distanceMiles as the crow flies; null where it is not known
 * @param verdict {@code fits} or {@code ask}
 * @param why it fits: codes whose texts are the messages {@code match.<code>}
 * @param ask what must be asked first: codes likewise
 * @param openNow null where its hours of the week are not known
 * @param fee as published, or null
 * @param terms codes by which its publisher files it
 */
public record FoundService(
        @JsonUnwrapped ServiceRow row,
        Double distanceMiles,
        String verdict,
        List<String> why,
        List<String> ask,
        Boolean openNow,
        String fee,
        List<String> terms) {}
