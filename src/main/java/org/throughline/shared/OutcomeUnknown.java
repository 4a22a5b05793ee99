package org.throughline.shared;

import org.springframework.transaction.TransactionSystemException;

/** The answer to a commit was lost: what was asked for may have been done, or not. */
public class OutcomeUnknown extends TransactionSystemException {

    public OutcomeUnknown(Throwable cause) {
        super("The answer to a commit was lost", cause);
    }

    public static boolean in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutcomeUnknown) {
                return true;
            }
        }
        return false;
    }
}
