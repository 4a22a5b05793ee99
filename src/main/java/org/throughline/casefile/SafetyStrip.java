package org.throughline.casefile;

import org.throughline.people.Death;
import org.throughline.people.SafeContact;

/**
 * What must be seen wherever somebody acts on a case: danger, death, and how the client may be reached.
 *
 * @param openConcern a reported danger whose report is not done yet; what it is, fewer may know
 * @param riskLevel as assessed last, or null
 * @param contact null where nobody asked yet
 * @param interpreter the language an interpreter is needed for, empty where it is not known; null where none is needed
 * @param died null for the living
 */
public record SafetyStrip(
        boolean immediateDanger,
        boolean openConcern,
        String riskLevel,
        SafeContact contact,
        String interpreter,
        Death died) {

    /** Of nobody: a task without a case. */
    public static final SafetyStrip NONE = new SafetyStrip(false, false, null, null, null, null);

    /** Whether a number may stand as a link: not for the dead, nor where a call endangers. */
    public boolean mayCall() {
        return died == null && (contact == null || !contact.isUnsafe());
    }
}
