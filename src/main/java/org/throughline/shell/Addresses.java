package org.throughline.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Addresses within this program, as the browser asked for them. */
public final class Addresses {

    private Addresses() {}

    /** The path without the context path; on an error dispatch, of the request that failed. */
    public static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        return uri.substring(Math.min(uri.length(), request.getContextPath().length()));
    }

    public static String query(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) ? request.getQueryString() : null;
    }

    /** True for requests that want a machine's answer: the API, and pages' own calls that say so. */
    public static boolean isApi(HttpServletRequest request) {
        String path = path(request);
        return Stream.of("/api", "/hsds", "/fhir").anyMatch(api -> path.equals(api) || path.startsWith(api + "/"));
    }

    /** The address if it leads within this program, else the start page: never a way out to another site. */
    public static String local(String address) {
        boolean within = address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < ' ');
        return within ? address : "/";
    }

    /**
     * What a controller answers to lead on, with values that somebody typed: each is encoded, so that it stays within its
     * part of the path. A variable of the asked address needs no value: {@code "redirect:/cases/{number}"} has it.
     *
     * @param template as {@code /staff/{username}}
     */
    public static String redirect(String template, Object... values) {
        Object[] encoded = Stream.of(values)
                .map(value -> UriUtils.encodePathSegment(value.toString(), StandardCharsets.UTF_8))
                .toArray();
        return "redirect:"
                + UriComponentsBuilder.fromPath(template)
                        .buildAndExpand(encoded)
                        .toUriString();
    }

    /** Leads to {@link #local} of the address, taken literally: braces in it are no template. */
    public static RedirectView redirectTo(String address) {
        RedirectView view = new RedirectView(local(address), true);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
