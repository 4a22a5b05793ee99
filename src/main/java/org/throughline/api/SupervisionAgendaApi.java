package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;
import org.throughline.supervision.AgendaItem;
import org.throughline.supervision.SupervisionAgenda;

@RestController
@RequestMapping("/api/v1/supervision-agenda")
class SupervisionAgendaApi {

    private final SupervisionAgenda agenda;

    SupervisionAgendaApi(SupervisionAgenda agenda) {
        this.agenda = agenda;
    }

    @Reads("supervision-agenda")
    @GetMapping
    @Operation(summary = "What to talk about with a worker, most pressing first; without worker the caller's own")
    Slice<AgendaItem> list(
            @RequestParam(required = false) String worker,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return agenda.slice(worker == null ? actor.username() : worker, limit, after, actor);
    }
}
