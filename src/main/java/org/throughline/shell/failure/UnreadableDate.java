package org.throughline.shell.failure;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.throughline.shell.Addresses;

/**
 * A day or time that could not be read where a call or a page's address names one: refused at its field.
 *
 * @param field as it was sent
 * @param message key of what is understood there: the API reads ISO 8601 alone
 */
record UnreadableDate(String field, String message) {

    static Optional<UnreadableDate> in(Throwable thrown, HttpServletRequest request) {
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch && isTemporal(mismatch.getRequiredType())) {
            return Optional.of(of(mismatch.getName(), mismatch.getRequiredType(), Addresses.isApi(request)));
        }
        if (thrown instanceof HttpMessageNotReadableException
                && thrown.getCause() instanceof InvalidFormatException format
                && isTemporal(format.getTargetType())) {
            return Optional.of(of(path(format), format.getTargetType(), true));
        }
        return Optional.empty();
    }

    private static UnreadableDate of(String field, Class<?> type, boolean iso) {
        String day = iso ? "error.date-iso" : "rejection.date-unreadable";
        return new UnreadableDate(field, type == LocalDate.class ? day : "error.moment-iso");
    }

    private static boolean isTemporal(Class<?> type) {
        return type != null && Temporal.class.isAssignableFrom(type);
    }

    private static String path(JsonMappingException unreadable) {
        return unreadable.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
