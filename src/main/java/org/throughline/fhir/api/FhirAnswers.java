package org.throughline.fhir.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.throughline.fhir.resource.FhirJson;
import org.throughline.fhir.resource.FhirRefused;
import org.throughline.fhir.resource.Outcomes;
import org.throughline.shared.DatabaseOutage;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

/** Answers of {@code /fhir}: resources as JSON, and whatever went wrong as an OperationOutcome in the reader's words. */
@Component
public class FhirAnswers {

    private static final MediaType TYPE =
            new MediaType(MediaType.parseMediaType(FhirJson.MEDIA_TYPE), StandardCharsets.UTF_8);
    private static final Logger LOG = LoggerFactory.getLogger(FhirAnswers.class);

    private final FhirJson json;
    private final MessageSource messages;

    FhirAnswers(FhirJson json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    ResponseEntity<byte[]> of(Resource resource) {
        return of(HttpStatus.OK, resource);
    }

    /** A resource that is not written anew, because it is sealed. */
    ResponseEntity<byte[]> sealed(JsonNode resource) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.noStore())
                .body(resource.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> of(HttpStatus status, Resource resource) {
        var answer = ResponseEntity.status(status).contentType(TYPE).cacheControl(CacheControl.noStore());
        if (resource.getMeta().getVersionId() != null) {
            answer.header(HttpHeaders.ETAG, etag(resource));
            answer.lastModified(resource.getMeta().getLastUpdated().toInstant());
        }
        return answer.body(json.write(resource).getBytes(StandardCharsets.UTF_8));
    }

    static String etag(Resource resource) {
        return "W/\"" + resource.getMeta().getVersionId() + "\"";
    }

    /** What is not known here is our fault: logged, and answered by an id only. */
    public ResponseEntity<byte[]> refusal(Exception thrown, Locale locale) {
        if (thrown instanceof FhirRefused refused) {
            String text = messages.getMessage(refused.messageKey(), refused.args(), locale);
            return of(refused.status(), Outcomes.error(refused.type(), text, refused.element()));
        }
        if (thrown instanceof Rejection rejection) {
            HttpStatus status = status(rejection);
            String text = messages.getMessage("rejection." + rejection.code(), rejection.args(), locale);
            return of(status, Outcomes.error(Outcomes.type(status), text, null));
        }
        if (thrown instanceof FormRefused refused) {
            return of(HttpStatus.UNPROCESSABLE_ENTITY, Outcomes.of(refused.errors()));
        }
        if (DatabaseOutage.causes(thrown)) {
            LOG.warn("The database did not serve: {}", DatabaseOutage.reason(thrown));
            return of(HttpStatus.SERVICE_UNAVAILABLE, outcome(HttpStatus.SERVICE_UNAVAILABLE, locale));
        }
        if (thrown instanceof ConcurrencyFailureException) {
            return of(HttpStatus.CONFLICT, outcome(HttpStatus.CONFLICT, locale));
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Error {}", id, thrown);
        String text = messages.getMessage("fhir.refused.fault", new Object[] {id}, locale);
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                Outcomes.error(Outcomes.type(HttpStatus.INTERNAL_SERVER_ERROR), text, null));
    }

    /** Where only the status is known. */
    public ResponseEntity<byte[]> refusal(HttpStatus status, Locale locale) {
        return of(status, outcome(status, locale));
    }

    private OperationOutcome outcome(HttpStatus status, Locale locale) {
        String text = messages.getMessage("fhir.refused." + status.value(), null, locale);
        return Outcomes.error(Outcomes.type(status), text, null);
    }

    private static HttpStatus status(Rejection rejection) {
        return switch (rejection.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }
}
