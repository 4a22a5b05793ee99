package org.throughline.contacts;

import java.util.UUID;

/**
 * What a note of co-signed work is about.
 *
 * @param kind {@link #ANSWERS} of a form, or an {@link #INSTRUMENT}
 * @param id of the submission, or of the answered instrument
 */
public record AnsweredWork(String kind, UUID id) {

    public static final String ANSWERS = "answers";
    public static final String INSTRUMENT = "instrument";

    public boolean isInstrument() {
        return kind.equals(INSTRUMENT);
    }
}
