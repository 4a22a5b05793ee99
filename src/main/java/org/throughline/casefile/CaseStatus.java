package org.throughline.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether work on a case goes on. */
public enum CaseStatus {
    OPEN,
    CLOSED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where no status is called so. */
    public static Optional<CaseStatus> find(String id) {
        return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
    }
}
