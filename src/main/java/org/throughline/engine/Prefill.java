package org.throughline.engine;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.shared.Actor;

/**
 * Port: values that a form opens with, and the options that its selects read by {@code valuesKey} (each option {@code
 * {"label": …, "value": …}}). The same values are used to validate the submission. Any module may implement it for its
 * forms; all that answer to a form are merged.
 */
public interface Prefill {

    Set<String> formIds();

    /**
     * @param request what is known where the form opens
     */
    Map<String, Object> values(PrefillRequest request);

    /**
     * @param variables the process variables that the task sees: ids and flags; empty outside a task
     * @param reader who is shown the values, so that a module can log what they saw; null where they only validate
     */
    record PrefillRequest(String formId, UUID caseId, String caseNumber, Map<String, Object> variables, Actor reader) {

        /** A variable as an id, or null where the process has none of that name. */
        public UUID id(String variable) {
            Object value = variables.get(variable);
            return value == null ? null : UUID.fromString(value.toString());
        }
    }
}
