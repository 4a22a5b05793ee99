package org.throughline.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.throughline.shell.Reads;

/** What the request being answered gives the log: by which channel it came, and what it declares to read. */
final class AccessRequest {

    private AccessRequest() {}

    /** The part that the page or call declares; the given one where there is none. */
    static String part(String otherwise) {
        return current()
                .map(request -> request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE))
                .filter(HandlerMethod.class::isInstance)
                .map(handler -> ((HandlerMethod) handler).getMethodAnnotation(Reads.class))
                .map(Reads::value)
                .orElse(otherwise);
    }

    /** Null outside a request. */
    static String door() {
        return current().map(AccessRequest::door).orElse(null);
    }

    /** Null outside a request. */
    static String address() {
        return current().map(HttpServletRequest::getRemoteAddr).orElse(null);
    }

    private static String door(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/api/")) {
            return "api";
        }
        if (path.startsWith("/fhir/")) {
            return "fhir";
        }
        return path.startsWith("/camunda/") ? "tasklist" : "page";
    }

    private static Optional<HttpServletRequest> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
