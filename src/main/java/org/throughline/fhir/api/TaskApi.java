package org.throughline.fhir.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Task;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.fhir.Partner;
import org.throughline.fhir.PartnerTasks;
import org.throughline.fhir.PartnerTasks.SentTask;
import org.throughline.fhir.resource.FhirJson;
import org.throughline.fhir.resource.FhirRefused;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** The referrals of the partner's organization, as Tasks: read, and answered by what it changes in them. */
@RestController
@RequestMapping("/fhir/Task")
class TaskApi extends FhirEndpoint {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final PartnerTasks tasks;
    private final FhirJson json;
    private final Clock clock;

    TaskApi(FhirAnswers answers, PartnerTasks tasks, FhirJson json, Clock clock) {
        super(answers);
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
    }

    /** Also with {@code status}, {@code _lastUpdated}, {@code focus}, {@code _id}, {@code _count}. */
    @Reads("referrals")
    @GetMapping
    ResponseEntity<byte[]> search(
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Partner partner,
            Locale locale) {
        Slice<Task> found = new ReferralSearch(given, clock.getZone())
                .query("focus")
                .map(query -> tasks.page(query, partner, locale))
                .orElse(new Slice<>(List.of(), null));
        return answers().of(SearchBundle.of(found.items(), found.next()));
    }

    @Reads("referrals")
    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, @AuthenticationPrincipal Partner partner, Locale locale) {
        return answers().of(tasks.read(id(id), partner, locale));
    }

    /** Only status, statusReason and output may differ from what was read. */
    @Reads("referrals")
    @PutMapping("/{id}")
    ResponseEntity<byte[]> update(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String version,
            HttpServletRequest request,
            @AuthenticationPrincipal Partner partner,
            Locale locale)
            throws IOException {
        UUID task = id(id);
        int basedOn = version(version);
        String body = body(request);
        Task sent = json.read(Task.class, body);
        if (!task.toString().equals(sent.getIdElement().getIdPart())) {
            throw new FhirRefused(HttpStatus.BAD_REQUEST, IssueType.INVALID, "fhir.refused.id");
        }
        return answers().of(tasks.update(new SentTask(task, basedOn, sent, body), partner, locale));
    }

    private static int version(String header) {
        if (header == null || header.isBlank()) {
            throw new FhirRefused(HttpStatus.PRECONDITION_REQUIRED, IssueType.REQUIRED, "fhir.refused.version-missing");
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new FhirRefused(HttpStatus.PRECONDITION_FAILED, IssueType.CONFLICT, "fhir.refused.version");
        }
        return Integer.parseInt(version.group(1));
    }

    private static String body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(FhirJson.LARGEST + 1);
        if (body.length > FhirJson.LARGEST) {
            throw new FhirRefused(HttpStatus.PAYLOAD_TOO_LARGE, IssueType.TOOLONG, "fhir.refused.413");
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
