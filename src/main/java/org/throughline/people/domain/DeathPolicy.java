package org.throughline.people.domain;

import java.time.LocalDate;
import org.throughline.people.Death;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/** A death is recorded with its day, which has come, and with who said so; changed only with a reason. */
public final class DeathPolicy {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int LONGEST = 500;

    private DeathPolicy() {}

    /** Without surrounding blanks. */
    public static Death checked(Death death, LocalDate today) {
        if (death.on() == null) {
            throw Rejection.invalidField("on", "death-day-missing");
        }
        if (death.on().isAfter(today) || death.on().isBefore(EARLIEST)) {
            throw Rejection.invalidField("on", "death-day-impossible");
        }
        if (death.source() == null || death.source().isBlank()) {
            throw Rejection.invalidField("toldBy", "death-source-missing");
        }
        return new Death(death.on(), limited("toldBy", death.source()));
    }

    public static String reason(String reason) {
        StorableText.requireGiven("reason", reason, "death-reason-missing");
        return limited("reason", reason);
    }

    private static String limited(String field, String text) {
        String words = text.strip();
        if (words.length() > LONGEST) {
            throw Rejection.invalidField(field, "death-text-too-long", LONGEST);
        }
        return words;
    }
}
