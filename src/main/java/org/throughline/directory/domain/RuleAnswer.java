package org.throughline.directory.domain;

/** What a rule says of a service and a client. */
enum RuleAnswer {
    FITS,
    DOES_NOT_FIT,
    /** It depends on what is not known. */
    ASK,
    /** The service says nothing that the rule is about. */
    SILENT;

    /** @param fits null where it is not known */
    static RuleAnswer of(Boolean fits) {
        return fits == null ? ASK : fits ? FITS : DOES_NOT_FIT;
    }
}
