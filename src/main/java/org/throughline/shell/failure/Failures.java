package org.throughline.shell.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.throughline.shared.DatabaseOutage;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;
import org.throughline.shared.OutcomeUnknown;
import org.throughline.shared.Rejection;
import org.throughline.shell.connection.BrokenConnection;
import org.throughline.shell.connection.NoRoomToWait;
import org.throughline.shell.failure.Failure.RequestOutcome;

/** Translates whatever was thrown into words. What it does not know is our fault: logged, and answered by an id only. */
@Component
public class Failures {

    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final MessageSource messages;

    Failures(MessageSource messages) {
        this.messages = messages;
    }

    public Failure of(Throwable thrown, HttpServletRequest request, Locale locale) {
        if (thrown instanceof FormRefused refused) {
            return refused(refused.errors(), text("error.form-refused", locale), locale);
        }
        if (thrown instanceof Rejection rejection) {
            return rejected(rejection, locale);
        }
        Optional<UnreadableDate> date = UnreadableDate.in(thrown, request);
        if (date.isPresent()) {
            String text = text(date.get().message(), locale);
            return refused(List.of(new FieldError(date.get().field(), text)), text, locale);
        }
        if (DatabaseOutage.causes(thrown)) {
            LOG.warn("The database did not serve: {}", DatabaseOutage.reason(thrown));
            return OutcomeUnknown.in(thrown) ? unknown(request, locale) : plain(HttpStatus.SERVICE_UNAVAILABLE, locale);
        }
        if (isUnstorable(thrown)) {
            String text = text("rejection.character-unstorable", locale);
            return Failure.refused(
                    HttpStatus.UNPROCESSABLE_ENTITY, title(HttpStatus.UNPROCESSABLE_ENTITY, locale), text, List.of());
        }
        HttpStatus status = status(thrown);
        boolean fault = status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE;
        return fault ? fault(thrown, status, locale) : plain(status, locale);
    }

    /** A failure of which only the status is known. */
    public Failure plain(HttpStatus status, Locale locale) {
        String fallback = text("error.400.detail", locale);
        String detail = messages.getMessage("error." + status.value() + ".detail", null, fallback, locale);
        RequestOutcome outcome =
                status == HttpStatus.SERVICE_UNAVAILABLE ? RequestOutcome.NOT_NOW : RequestOutcome.REFUSED;
        return new Failure(status, title(status, locale), detail, List.of(), null, outcome);
    }

    /** A read may be repeated, and so may a call with a key: the first answer is kept under it. */
    private Failure unknown(HttpServletRequest request, Locale locale) {
        if (Set.of("GET", "HEAD").contains(request.getMethod())) {
            return plain(HttpStatus.SERVICE_UNAVAILABLE, locale);
        }
        boolean hasKey = request.getHeader("Idempotency-Key") != null || request.getParameter("_key") != null;
        return new Failure(
                HttpStatus.SERVICE_UNAVAILABLE,
                text("error.unknown.title", locale),
                text(hasKey ? "error.unknown.detail-key" : "error.unknown.detail", locale),
                List.of(),
                null,
                hasKey ? RequestOutcome.NOT_NOW : RequestOutcome.UNKNOWN);
    }

    private Failure rejected(Rejection rejection, Locale locale) {
        String text = messages.getMessage(
                "rejection." + rejection.code(), rejection.args(), text("error.rejected", locale), locale);
        HttpStatus status = status(rejection.kind());
        if (rejection.field() != null) {
            return refused(List.of(new FieldError(rejection.field(), text)), text, locale);
        }
        return Failure.refused(status, title(status, locale), text, List.of());
    }

    private Failure refused(List<FieldError> errors, String detail, Locale locale) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        return Failure.refused(status, title(status, locale), detail, errors);
    }

    private Failure fault(Throwable thrown, HttpStatus status, Locale locale) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Error {}", id, thrown);
        return new Failure(
                status, title(status, locale), text("error.500.detail", locale), List.of(), id, RequestOutcome.REFUSED);
    }

    private static HttpStatus status(Rejection.RejectionKind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }

    private static HttpStatus status(Throwable thrown) {
        if (has(thrown, BodyTooLarge.class) || has(thrown, MaxUploadSizeExceededException.class)) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        if (has(thrown, NoRoomToWait.class)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (BrokenConnection.is(thrown)) {
            return has(thrown, SocketTimeoutException.class) ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.BAD_REQUEST;
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

    /** A text that no rule looked into, with the one character that PostgreSQL cannot keep: nothing was written. */
    private static boolean isUnstorable(Throwable thrown) {
        return thrown instanceof DataAccessException
                && NestedExceptionUtils.getRootCause(thrown) instanceof SQLException database
                && CHARACTER_NOT_IN_REPERTOIRE.equals(database.getSQLState());
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private String title(HttpStatus status, Locale locale) {
        String fallback = text(status.is5xxServerError() ? "error.500.title" : "error.400.title", locale);
        return messages.getMessage("error." + status.value() + ".title", null, fallback, locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
