package org.throughline.safety.domain;

import java.util.Arrays;
import java.util.Locale;
import org.throughline.shared.Rejection;

/** How high the risk of suicide is. */
public enum SuicideLevel {
    LOW,
    MODERATE,
    HIGH;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Rejection at {@code level}, {@code decision-unknown} */
    public static SuicideLevel of(String id) {
        return Arrays.stream(values())
                .filter(level -> level.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField("level", "decision-unknown", id));
    }
}
