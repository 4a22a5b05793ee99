package org.throughline.instruments;

import java.util.UUID;
import org.throughline.shared.Attribution;

/**
 * A pack that was loaded.
 *
 * @param licence its whole text, which is accepted
 * @param acceptedAs the name that it was accepted by, or null
 * @param accepted null while nobody accepted it: then it offers nothing
 */
public record PackView(
        UUID id,
        InstrumentRow instrument,
        String licence,
        String notice,
        Attribution loaded,
        String acceptedAs,
        Attribution accepted) {}
