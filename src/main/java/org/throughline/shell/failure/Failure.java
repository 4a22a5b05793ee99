package org.throughline.shell.failure;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.throughline.shared.FieldError;

/**
 * What went wrong, in the reader's words: the same for a page and for the API.
 *
 * @param errors one for each refused field; empty for everything else
 * @param errorId names the entry in the log where the fault is ours, else null
 */
public record Failure(HttpStatus status, String title, String detail, List<FieldError> errors, String errorId) {

    ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        if (errorId != null) {
            problem.setProperty("errorId", errorId);
        }
        return problem;
    }
}
