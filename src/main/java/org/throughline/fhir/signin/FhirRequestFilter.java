package org.throughline.fhir.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.fhir.Partner;
import org.throughline.fhir.domain.RequestAllowance;
import org.throughline.fhir.resource.FhirJson;

/** Answers only so many requests of each partner, and only in JSON: XML is neither written nor read. */
final class FhirRequestFilter extends OncePerRequestFilter {

    private static final List<MediaType> JSON =
            List.of(MediaType.parseMediaType(FhirJson.MEDIA_TYPE), MediaType.APPLICATION_JSON);
    private static final List<String> FORMATS = List.of("json", "text/json", "application/json", FhirJson.MEDIA_TYPE);

    private final RequestAllowance requests;
    private final FhirEntry entry;

    FhirRequestFilter(RequestAllowance requests, FhirEntry entry) {
        this.requests = requests;
        this.entry = entry;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!requests.take(whose(request))) {
            entry.tooMany(request, response);
        } else if (!wantsJson(request)) {
            entry.write(HttpStatus.NOT_ACCEPTABLE, request, response);
        } else if (request.getContentLengthLong() > FhirJson.LARGEST) {
            entry.write(HttpStatus.PAYLOAD_TOO_LARGE, request, response);
        } else if ("PUT".equals(request.getMethod()) && !isJson(request.getContentType())) {
            entry.write(HttpStatus.UNSUPPORTED_MEDIA_TYPE, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String whose(HttpServletRequest request) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Partner partner
                ? partner.credential().toString()
                : request.getRemoteAddr();
    }

    /** {@code _format} goes before {@code Accept}, as FHIR says. */
    private static boolean wantsJson(HttpServletRequest request) {
        String format = queried(request);
        if (format != null) {
            return FORMATS.contains(format.toLowerCase(Locale.ROOT).replace(' ', '+'));
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            return wanted.isEmpty()
                    || wanted.stream().anyMatch(type -> JSON.stream().anyMatch(type::includes));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** Of the address only: a body is not read here. */
    private static String queried(HttpServletRequest request) {
        return request.getQueryString() == null || !request.getQueryString().contains("_format")
                ? null
                : request.getParameter("_format");
    }

    private static boolean isJson(String type) {
        try {
            return type != null
                    && JSON.stream().anyMatch(json -> json.equalsTypeAndSubtype(MediaType.parseMediaType(type)));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
