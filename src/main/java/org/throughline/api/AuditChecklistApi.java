package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.supervision.AuditChecklist;
import org.throughline.supervision.AuditChecklists;

@RestController
@RequestMapping("/api/v1/audit-checklist")
class AuditChecklistApi {

    private final AuditChecklists checklists;

    AuditChecklistApi(AuditChecklists checklists) {
        this.checklists = checklists;
    }

    /**
     * @param version that was read
     * @param records how many are drawn a month for each team
     */
    record ChecklistBody(int version, List<String> questions, int records) {}

    @GetMapping
    @Operation(summary = "The questions of an audit, for administrators")
    AuditChecklist current(Actor actor) {
        return checklists.toChange(actor);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Saves another version of the questions, by an administrator")
    void save(@RequestBody ChecklistBody body, Actor actor) {
        checklists.save(body.version(), body.questions(), body.records(), actor);
    }
}
