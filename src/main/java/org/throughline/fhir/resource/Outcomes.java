package org.throughline.fhir.resource;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpStatus;
import org.throughline.shared.FieldError;

/** Errors as FHIR says them. */
public final class Outcomes {

    private Outcomes() {}

    /** @param text in the reader's words */
    public static OperationOutcome error(IssueType type, String text, String element) {
        OperationOutcome outcome = new OperationOutcome();
        var issue = outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(type)
                .setDiagnostics(text);
        issue.getDetails().setText(text);
        if (element != null) {
            issue.addExpression(element);
        }
        return outcome;
    }

    /** One issue for each refused value. */
    public static OperationOutcome of(List<FieldError> errors) {
        OperationOutcome outcome = new OperationOutcome();
        errors.forEach(error -> outcome.addIssue(error(
                        IssueType.BUSINESSRULE,
                        error.message(),
                        "reason".equals(error.field()) || "reasonText".equals(error.field())
                                ? "Task.statusReason"
                                : "Task.output")
                .getIssueFirstRep()));
        return outcome;
    }

    /** The issue that a status of HTTP stands for where nothing more is known. */
    public static IssueType type(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> IssueType.LOGIN;
            case FORBIDDEN -> IssueType.FORBIDDEN;
            case NOT_FOUND -> IssueType.NOTFOUND;
            case CONFLICT, PRECONDITION_FAILED -> IssueType.CONFLICT;
            case UNPROCESSABLE_ENTITY -> IssueType.BUSINESSRULE;
            case PAYLOAD_TOO_LARGE -> IssueType.TOOLONG;
            case TOO_MANY_REQUESTS -> IssueType.THROTTLED;
            case SERVICE_UNAVAILABLE -> IssueType.TRANSIENT;
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> IssueType.NOTSUPPORTED;
            default -> status.is5xxServerError() ? IssueType.EXCEPTION : IssueType.INVALID;
        };
    }
}
