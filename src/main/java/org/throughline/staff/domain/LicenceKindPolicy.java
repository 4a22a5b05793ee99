package org.throughline.staff.domain;

import java.util.Collections;
import org.throughline.shared.Rejection;
import org.throughline.staff.LicenceKind;

/** What a kind of licence must say of itself. */
public final class LicenceKindPolicy {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PLACE = 100;
    private static final int MOST_GRACE = 365;
    private static final int MOST_HOURS = 20_000;

    private LicenceKindPolicy() {}

    /**
     * Rejections: invalid {@code licence-kind-code}, {@code licence-kind-title}, {@code licence-kind-long}, {@code
     * licence-kind-level}, {@code licence-kind-number}, {@code licence-kind-twice}, {@code licence-kind-cosigner}.
     */
    public static void require(LicenceKind kind) {
        require(kind.code() != null && kind.code().matches("[A-Z][A-Z0-9-]{1,19}"), "code", "licence-kind-code");
        require(kind.title() != null && !kind.title().isBlank(), "title", "licence-kind-title");
        require(kind.title().length() <= LONGEST_TITLE, "title", "licence-kind-long", LONGEST_TITLE);
        require(isAtMost(kind.jurisdiction(), LONGEST_PLACE), "jurisdiction", "licence-kind-long", LONGEST_PLACE);
        require(isAtMost(kind.exam(), LONGEST_TITLE), "exam", "licence-kind-long", LONGEST_TITLE);
        require(kind.level() != null, "level", "licence-kind-level");
        require(isWithin(kind.graceDays(), MOST_GRACE), "graceDays", "licence-kind-number", MOST_GRACE);
        require(isWithin(kind.supervisedHours(), MOST_HOURS), "supervisedHours", "licence-kind-number", MOST_HOURS);
        require(Collections.disjoint(kind.alone(), kind.cosigned()), "cosigned", "licence-kind-twice");
        require(kind.cosigned().isEmpty() == (kind.cosigner() == null), "cosigner", "licence-kind-cosigner");
    }

    private static boolean isAtMost(String text, int longest) {
        return text == null || !text.isBlank() && text.length() <= longest;
    }

    private static boolean isWithin(int number, int most) {
        return number >= 0 && number <= most;
    }

    private static void require(boolean holds, String field, String otherwise, Object... args) {
        if (!holds) {
            throw Rejection.invalidField(field, otherwise, args);
        }
    }
}
