package org.throughline.casefile;

import java.util.Set;
import java.util.UUID;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;

/**
 * Port: a module whose record of a form's answers can follow when they are corrected. Answers that an automatic step took
 * over into a record of another kind are not corrected; that record has a way of its own.
 */
public interface AmendableRecord {

    Set<String> formIds();

    /** Updates the record from the corrected answers. */
    void follow(UUID caseId, FormAnswers answers, Actor by);
}
