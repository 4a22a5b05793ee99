package org.throughline.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;

/** Deployed forms, and the one door for submissions that start a case. */
public interface Forms {

    /**
     * @return the newest deployed version
     * @throws org.throughline.shared.Rejection not found {@code form-unknown}
     */
    DeployedForm newest(String formId);

    /** That version as it was deployed, however old; empty where there is none. */
    Optional<DeployedForm> find(String formId, int version);

    /**
     * The fields of that version that carry a custom property, each by its path with the property's value; those within lists
     * are left out. Empty where there is no such form.
     */
    Map<String, String> marked(String formId, int version, String property);

    /**
     * The form's JSON with its texts in the given language: those that its components carry in their custom properties (such as
     * {@code label.id}), else those of the messages, else the plain ones.
     */
    String localized(DeployedForm form, Locale locale);

    /** {@link #localized} as that person is asked it: a choice of what the work was offers what their licences let them do. */
    String asked(DeployedForm form, Locale locale, Actor reader);

    /** What earlier versions asked and this one does not: the label by the path of the field, as it was asked last. */
    Map<String, String> formerFields(DeployedForm form, Locale locale);

    /**
     * Validates and normalises a start form's answers against its newest version and stores the submission.
     *
     * @param caseId the case that it starts, or that it is about
     * @throws FormRefused where a field does not fit
     * @throws org.throughline.shared.Rejection conflict {@code form-changed} where another version was answered
     */
    Submission accept(String formId, UUID caseId, AnsweredForm answered, Actor actor);

    /**
     * Validates and normalises answers against that form without keeping them.
     *
     * @param prefill what the form opened with
     * @throws FormRefused where a field does not fit
     * @throws org.throughline.shared.Rejection conflict {@code form-changed} where another version was answered
     */
    Map<String, Object> check(DeployedForm form, Map<String, Object> prefill, AnsweredForm answered);

    /** The newest version as a page that is bound to no task asks it, in that language and with its values. */
    AskedForm ask(String formId, UUID caseId, Locale locale, Actor actor);

    /** Values that a form not bound to a task is pre-filled with (also those that selects read by {@code valuesKey}). */
    Map<String, Object> prefill(String formId, UUID caseId, Actor actor);
}
