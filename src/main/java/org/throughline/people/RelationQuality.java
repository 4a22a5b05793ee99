package org.throughline.people;

import java.util.Arrays;
import java.util.Locale;
import org.throughline.shared.Rejection;

/** How two people get on, as the worker sees it. */
public enum RelationQuality {
    CLOSE,
    CONFLICT,
    CUT_OFF,
    VIOLENCE;

    /** As forms and the API say it, e.g. {@code cut-off}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param id null or empty where it was not said
     * @throws Rejection invalid at {@code quality}
     */
    public static RelationQuality of(String id) {
        return id == null || id.isEmpty()
                ? null
                : Arrays.stream(values())
                        .filter(quality -> quality.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Rejection.invalidField("quality", "relation-quality-unknown", id));
    }
}
