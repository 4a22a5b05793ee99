package org.throughline.directory;

import java.util.Locale;

/** Whether everything that is known of a service and a client fits, or something is to be asked. */
public enum MatchVerdict {
    FITS,
    ASK;

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
