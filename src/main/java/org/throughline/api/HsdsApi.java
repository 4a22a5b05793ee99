package org.throughline.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.throughline.directory.HsdsKind;
import org.throughline.directory.HsdsQuery;
import org.throughline.directory.HsdsRecords;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;
import org.throughline.shell.Actors;
import org.throughline.shell.Addresses;

/** The directory as HSDS 3.1 lets others read it; who is not signed in meets no contact person. */
@RestController
@RequestMapping("/hsds")
class HsdsApi {

    private final HsdsRecords records;
    private final MessageSource messages;

    HsdsApi(HsdsRecords records, MessageSource messages) {
        this.records = records;
        this.messages = messages;
    }

    /** What HSDS calls this interface. */
    record HsdsDescription(
            String version,
            String profile,
            @JsonProperty("openapi_url") String openApiUrl) {}

    @GetMapping({"", "/"})
    HsdsDescription description() {
        return new HsdsDescription(
                "3.1.3",
                "https://docs.openreferral.org/en/3.1/hsds/",
                "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json");
    }

    @RequestMapping(
            path = {"/services", "/organizations", "/service_at_locations", "/taxonomies", "/taxonomy_terms"},
            method = {RequestMethod.GET, RequestMethod.POST})
    void list(
            HsdsParameters parameters,
            HsdsParameters.HsdsSubject subject,
            HttpServletRequest request,
            WebRequest asked,
            HttpServletResponse response)
            throws IOException {
        HsdsQuery query = parameters.query(subject);
        if (parameters.isStreamed()) {
            stream(kind(request), query, isKnown(request), response);
        } else {
            answer(records.page(kind(request), query, isKnown(request)).json(), asked, response);
        }
    }

    private void stream(HsdsKind kind, HsdsQuery query, boolean known, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try (Writer out = response.getWriter()) {
            records.all(kind, query, known, entry -> write(out, entry));
        }
    }

    private static void write(Writer out, String entry) {
        try {
            out.write(entry);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping({
        "/services/{id}",
        "/organizations/{id}",
        "/service_at_locations/{id}",
        "/taxonomies/{id}",
        "/taxonomy_terms/{id}"
    })
    void one(
            @PathVariable String id,
            @RequestParam(name = "full_service", defaultValue = "false") boolean fullService,
            HttpServletRequest request,
            WebRequest asked,
            HttpServletResponse response)
            throws IOException {
        String entry = id(id).flatMap(known -> records.find(kind(request), known, fullService, isKnown(request)))
                .orElseThrow(() -> Rejection.notFound("hsds-unknown"));
        answer(entry, asked, response);
    }

    /** What follows {@code /hsds/} in the address. */
    private static HsdsKind kind(HttpServletRequest request) {
        return HsdsKind.valueOf(Addresses.path(request).split("/")[2].toUpperCase(Locale.ROOT));
    }

    private static boolean isKnown(HttpServletRequest request) {
        return Actors.of(request.getUserPrincipal()).isPresent();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Nothing where the reader has this answer already. */
    private static void answer(String json, WebRequest request, HttpServletResponse response) throws IOException {
        if (request.checkNotModified('"' + Sha256.of(json) + '"')) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }

    /** HSDS knows 400 and 404 only. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejection refusal, Locale locale) {
        boolean unknown = refusal.kind() == Rejection.RejectionKind.NOT_FOUND;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                unknown ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
                messages.getMessage("rejection." + refusal.code(), refusal.args(), locale));
        if (refusal.field() != null) {
            problem.setProperty("parameter", refusal.field());
        }
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
