package org.throughline.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.shared.FieldError;

/** Holds what is typed in an open task's form against another wording of it, as a submission would be; keeps nothing. */
public interface FormTrials {

    /** The fields that a person answers, in the order of the form and in the words of that language. */
    List<FormField> fields(DeployedForm form, Locale locale);

    /**
     * @param form a wording of the task's form, deployed or not
     * @return why the answers would be refused now; empty where they fit, or where the task is done
     */
    List<FieldError> refusals(String taskId, DeployedForm form, Map<String, Object> answers, Locale locale);

    /**
     * @param path as {@link FieldError#field} names it, with {@code []} for the rows of a list
     * @param type what kind of answer it takes
     * @param required whether it must be answered, as long as it is shown
     */
    record FormField(String path, String label, String type, boolean required) {}
}
