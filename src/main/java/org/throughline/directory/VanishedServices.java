package org.throughline.directory;

import java.util.Arrays;
import java.util.Locale;
import org.throughline.shared.Rejection;

/** What becomes of a service that its source no longer names. */
public enum VanishedServices {
    /** It stays as it is; the import says how many there are. */
    KEEP,
    /** It is taken out of every list until its source names it again. */
    SUSPEND;

    /** @throws Rejection invalid {@code import-vanished-unknown}; null or blank is {@link #KEEP} */
    public static VanishedServices of(String name) {
        if (name == null || name.isBlank()) {
            return KEEP;
        }
        return Arrays.stream(values())
                .filter(policy -> policy.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField("vanished", "import-vanished-unknown"));
    }
}
