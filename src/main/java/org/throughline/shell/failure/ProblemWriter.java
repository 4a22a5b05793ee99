package org.throughline.shell.failure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Writes problem+json from a filter, where no controller is asked any more. */
@Component
public class ProblemWriter {

    private final ObjectMapper json;
    private final Failures failures;
    private final LocaleResolver languages;

    ProblemWriter(ObjectMapper json, Failures failures, LocaleResolver languages) {
        this.json = json;
        this.failures = failures;
        this.languages = languages;
    }

    public void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Failure failure = failures.plain(status, languages.resolveLocale(request));
        response.setStatus(status.value());
        failure.retryAfter().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), failure.problem());
    }
}
