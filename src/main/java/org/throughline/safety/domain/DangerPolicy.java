package org.throughline.safety.domain;

import java.util.List;
import java.util.Objects;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/** When a named danger is news, and what ends one. */
public final class DangerPolicy {

    private static final int LONGEST = 2_000;

    private DangerPolicy() {}

    /** What is said again of a danger that stands and is answered, in the same words, begins nothing twice. */
    public static boolean isNews(String description, List<DangerRow> known) {
        return known.stream()
                .filter(DangerRow::isStanding)
                .filter(DangerRow::isAnswered)
                .noneMatch(one -> description == null || Objects.equals(one.description(), description));
    }

    /** @throws Rejection at {@code reason}, {@code danger-end-reason-missing} or {@code danger-end-reason-too-long} */
    public static String reasonToEnd(String reason) {
        StorableText.requireGiven("reason", reason, "danger-end-reason-missing");
        if (reason.length() > LONGEST) {
            throw Rejection.invalidField("reason", "danger-end-reason-too-long", LONGEST);
        }
        return reason.strip();
    }
}
