package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.shell.Reads;
import org.throughline.supervision.AuditAnswer;
import org.throughline.supervision.AuditMonth;
import org.throughline.supervision.RecordAuditView;
import org.throughline.supervision.RecordAudits;

@RestController
@RequestMapping("/api/v1/record-audits")
class RecordAuditsApi {

    private final RecordAudits audits;

    RecordAuditsApi(RecordAudits audits) {
        this.audits = audits;
    }

    record DrawBody(YearMonth month, String team) {}

    /**
     * @param checklist version that was asked
     * @param findings one for each question, in their order
     */
    record FindingsBody(int checklist, List<AuditAnswer> findings) {}

    @Reads("record-audits")
    @GetMapping
    @Operation(summary = "Records that were drawn for a team and a month (yyyy-MM), and what was found")
    AuditMonth month(@RequestParam(required = false) YearMonth month, @RequestParam String team, Actor actor) {
        return audits.month(month, team, actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draws the records of a team and a month, once")
    void draw(@RequestBody DrawBody body, Actor actor) {
        audits.draw(body.month(), body.team(), actor);
    }

    @Reads("record-audit")
    @GetMapping("/{id}")
    @Operation(summary = "One record with the questions that are asked, or what was found")
    RecordAuditView one(@PathVariable UUID id, Actor actor) {
        return audits.view(id, actor);
    }

    @PostMapping("/{id}/findings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Seals what was found in a record")
    void record(@PathVariable UUID id, @RequestBody FindingsBody body, Actor actor) {
        audits.record(id, body.checklist(), body.findings(), actor);
    }
}
