package org.throughline.closure.domain;

/** Whom somebody asks after once a case is closed. */
public final class AftercarePolicy {

    private static final String DIED = "deceased";

    private AftercarePolicy() {}

    /** True where a day was agreed; nobody is asked after who has died. */
    public static boolean isAgreed(Closure closing) {
        return closing.aftercareOn() != null && !DIED.equals(closing.reason());
    }
}
