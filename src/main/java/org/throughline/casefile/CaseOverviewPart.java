package org.throughline.casefile;

import java.util.Optional;
import java.util.UUID;

/**
 * Port: something of the case in short, such as the last note, that its overview shows. The case file knows nothing of
 * the module that it comes from.
 */
public interface CaseOverviewPart {

    /** The template whose fragment {@code overview(case, content)} shows it. */
    String template();

    /** What is shown, or empty where there is nothing yet; the caller has checked access and logged the read. */
    Optional<?> content(UUID caseId);
}
