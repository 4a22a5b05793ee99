package org.throughline.shell.failure;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

/** Translates whatever was thrown into words. What it does not know is our fault: logged, and told by an id only. */
@Component
public class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final MessageSource messages;

    Failures(MessageSource messages) {
        this.messages = messages;
    }

    public Failure of(Throwable thrown, Locale locale) {
        if (thrown instanceof FormRefused refused) {
            return refused(refused.errors(), text("error.form-refused", locale), locale);
        }
        if (thrown instanceof Rejection rejection) {
            return rejected(rejection, locale);
        }
        HttpStatus status = status(thrown);
        return status.is5xxServerError() ? fault(thrown, status, locale) : plain(status, locale);
    }

    /** A failure of which only the status is known. */
    public Failure plain(HttpStatus status, Locale locale) {
        String fallback = text("error.400.detail", locale);
        String detail = messages.getMessage("error." + status.value() + ".detail", null, fallback, locale);
        return new Failure(status, title(status, locale), detail, List.of(), null);
    }

    private Failure rejected(Rejection rejection, Locale locale) {
        String text = messages.getMessage(
                "rejection." + rejection.code(), rejection.args(), text("error.rejected", locale), locale);
        HttpStatus status = status(rejection.kind());
        if (rejection.field() != null) {
            return refused(List.of(new FieldError(rejection.field(), text)), text, locale);
        }
        return new Failure(status, title(status, locale), text, List.of(), null);
    }

    private Failure refused(List<FieldError> errors, String detail, Locale locale) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        return new Failure(status, title(status, locale), detail, errors, null);
    }

    private Failure fault(Throwable thrown, HttpStatus status, Locale locale) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Error {}", id, thrown);
        return new Failure(status, title(status, locale), text("error.500.detail", locale), List.of(), id);
    }

    private static HttpStatus status(Rejection.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }

    private static HttpStatus status(Throwable thrown) {
        if (isTooLarge(thrown)) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        if (thrown instanceof ConcurrencyFailureException) {
            return HttpStatus.CONFLICT;
        }
        if (thrown instanceof AccessDeniedException) {
            return HttpStatus.FORBIDDEN;
        }
        if (thrown instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
            return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        }
        return isUnreadable(thrown) ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static boolean isUnreadable(Throwable thrown) {
        return thrown instanceof HttpMessageNotReadableException
                || thrown instanceof MethodArgumentTypeMismatchException
                || thrown instanceof MultipartException
                || thrown instanceof BindException;
    }

    private static boolean isTooLarge(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge || cause instanceof MaxUploadSizeExceededException) {
                return true;
            }
        }
        return false;
    }

    private String title(HttpStatus status, Locale locale) {
        String key = status.is5xxServerError() ? "error.500.title" : "error." + status.value() + ".title";
        return messages.getMessage(key, null, text("error.400.title", locale), locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
