package org.throughline.fhir.resource;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpStatus;

/** What is wrong with a request in terms of FHIR. Nothing was changed when it is thrown. */
public final class FhirRefused extends RuntimeException {

    private final HttpStatus status;
    private final IssueType type;
    private final String messageKey;
    private final String element;
    private final transient Object[] args;

    public FhirRefused(HttpStatus status, IssueType type, String messageKey, Object... args) {
        this(status, type, messageKey, null, args);
    }

    private FhirRefused(HttpStatus status, IssueType type, String messageKey, String element, Object[] args) {
        super(messageKey);
        this.status = status;
        this.type = type;
        this.messageKey = messageKey;
        this.element = element;
        this.args = args;
    }

    /** @param element where in the resource, as FHIRPath writes it, e.g. {@code Task.focus} */
    public static FhirRefused at(String element, IssueType type, String messageKey, Object... args) {
        return new FhirRefused(HttpStatus.UNPROCESSABLE_ENTITY, type, messageKey, element, args);
    }

    public HttpStatus status() {
        return status;
    }

    public IssueType type() {
        return type;
    }

    public String messageKey() {
        return messageKey;
    }

    /** Or null. */
    public String element() {
        return element;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
