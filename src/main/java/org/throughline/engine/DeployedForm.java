package org.throughline.engine;

import org.throughline.shared.Rejection;

/**
 * A Camunda Form as deployed.
 *
 * @param schema the form's JSON text as it was deployed
 */
public record DeployedForm(String id, int version, String schema) {

    /**
     * What is kept, and sealed, as an answer to a question was given to that question.
     *
     * @param answered the version that somebody had before them, or null where a program without pages asks
     * @throws org.throughline.shared.Rejection conflict {@code form-changed}
     */
    public void requireAnswered(Integer answered) {
        if (answered != null && answered != version) {
            throw Rejection.conflict("form-changed");
        }
    }
}
