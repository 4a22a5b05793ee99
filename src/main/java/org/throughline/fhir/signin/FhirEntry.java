package org.throughline.fhir.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.throughline.fhir.api.FhirAnswers;
import org.throughline.shared.DatabaseOutage;

/** Says as an OperationOutcome why a partner did not get in. */
@Component
class FhirEntry implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String LATER = "60";

    private final FhirAnswers answers;
    private final LocaleResolver languages;

    FhirEntry(FhirAnswers answers, LocaleResolver languages) {
        this.answers = answers;
        this.languages = languages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (DatabaseOutage.causes(why)) {
            write(HttpStatus.SERVICE_UNAVAILABLE, request, response);
        } else if (why instanceof LockedException) {
            tooMany(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Throughline FHIR\", charset=\"UTF-8\"");
            write(HttpStatus.UNAUTHORIZED, request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(HttpStatus.FORBIDDEN, request, response);
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
        write(HttpStatus.TOO_MANY_REQUESTS, request, response);
    }

    void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseEntity<byte[]> answer = answers.refusal(status, languages.resolveLocale(request));
        response.setStatus(status.value());
        response.setContentType(String.valueOf(answer.getHeaders().getContentType()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, answer.getHeaders().getCacheControl());
        response.getOutputStream().write(answer.getBody());
    }
}
