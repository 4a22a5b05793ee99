package org.throughline.retention;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of a record it is to the law; a record may be of several, and the longest period counts. */
public enum RecordClass {
    /** Work with a client. */
    CASEWORK,
    /** A request that intake did not accept. */
    SCREENED_OUT,
    /** Somebody was counselled or diagnosed, or a note is kept apart. */
    CLINICAL,
    /** A report of abuse, neglect or danger. */
    PROTECTIVE_REPORT;

    /** As it is stored, sent, and asked of the decision table. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static RecordClass of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
