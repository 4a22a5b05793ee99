package org.throughline.shell.failure;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.throughline.shared.FieldError;

/**
 * What went wrong, in the reader's words: the same for a page and for the API.
 *
 * @param errors one for each refused field; empty for everything else
 * @param errorId names the entry in the log where the fault is ours, else null
 * @param outcome whether anything was done
 */
public record Failure(
        HttpStatus status,
        String title,
        String detail,
        List<FieldError> errors,
        String errorId,
        RequestOutcome outcome) {

    /** After how many seconds a call may be repeated that could not be done at the moment. */
    private static final String SOON = "5";

    /** What became of what was asked. */
    public enum RequestOutcome {
        /** Nothing was done, and nothing will be. */
        REFUSED,
        /** Nothing was done, and trying again may help. */
        NOT_NOW,
        /** It may have been done. */
        UNKNOWN
    }

    static Failure refused(HttpStatus status, String title, String detail, List<FieldError> errors) {
        return new Failure(status, title, detail, errors, null, RequestOutcome.REFUSED);
    }

    public boolean isOutage() {
        return outcome != RequestOutcome.REFUSED;
    }

    public boolean isUnknown() {
        return outcome == RequestOutcome.UNKNOWN;
    }

    /** Only where a repeat cannot do anything twice. */
    Optional<String> retryAfter() {
        return outcome == RequestOutcome.NOT_NOW ? Optional.of(SOON) : Optional.empty();
    }

    ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        if (isUnknown()) {
            problem.setProperty("outcome", "unknown");
        }
        if (errorId != null) {
            problem.setProperty("errorId", errorId);
        }
        return problem;
    }
}
