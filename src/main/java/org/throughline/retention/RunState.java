package org.throughline.retention;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a run of destruction is. */
public enum RunState {
    /** What is due is listed, nobody approved it yet. */
    PREPARED,
    RUNNING,
    /** Somebody stopped it; what was not reached is still there. */
    STOPPED,
    DONE,
    /** Given up before anybody approved it. */
    WITHDRAWN;

    /** As it is stored and sent. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
