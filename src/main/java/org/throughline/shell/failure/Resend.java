package org.throughline.shell.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/**
 * What somebody sent that could not be saved, to be sent again as it was: nothing typed is lost. Passwords are typed
 * again, and files chosen again.
 *
 * @param action where it goes
 * @param fields in the order in which they came
 */
public record Resend(String action, List<ResendField> fields) {

    public record ResendField(String name, String value) {}

    static Optional<Resend> of(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        if (!"POST".equals(request.getMethod()) || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return Optional.empty();
        }
        List<ResendField> fields = request.getParameterMap().entrySet().stream()
                .filter(parameter -> !isSecret(parameter.getKey()))
                .flatMap(parameter ->
                        Arrays.stream(parameter.getValue()).map(value -> new ResendField(parameter.getKey(), value)))
                .toList();
        return Optional.of(new Resend(address(request), fields));
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password") || lower.contains("csrf");
    }

    private static String address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
