package org.throughline.casefile.domain;

import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/**
 * Who may use the answers of a finished case again to try a redesign. An administrator may not read the record: they get
 * no names, no words and nothing that fewer people may read than the case, and it is logged in the case.
 */
public final class PastCasePolicy {

    private PastCasePolicy() {}

    /** @throws Rejection forbidden {@code studio-administrators-only} */
    public static void requireMayTry(Actor by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("studio-administrators-only");
        }
    }

    /** What goes on is not past. */
    public static CaseFile requireFinished(CaseFile file) {
        if (file.isOpen()) {
            throw Rejection.invalidField("pastCase", "past-case-open", file.number());
        }
        return file;
    }
}
