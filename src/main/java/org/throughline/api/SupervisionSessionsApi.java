package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;
import org.throughline.supervision.SessionContent;
import org.throughline.supervision.SessionSignatures;
import org.throughline.supervision.SupervisionSessionRow;
import org.throughline.supervision.SupervisionSessionView;
import org.throughline.supervision.SupervisionSessions;

@RestController
@RequestMapping("/api/v1/supervision-sessions")
class SupervisionSessionsApi {

    private final SupervisionSessions sessions;
    private final SessionSignatures signatures;

    SupervisionSessionsApi(SupervisionSessions sessions, SessionSignatures signatures) {
        this.sessions = sessions;
        this.signatures = signatures;
    }

    /**
     * @param worker left out where a session is changed
     * @param version that was read; left out where one is begun
     */
    record SessionBody(String worker, int version, SessionContent content) {}

    record BegunSession(UUID id) {}

    /** @param version that was read */
    record SessionVersion(int version) {}

    @Reads("supervision-sessions")
    @GetMapping
    @Operation(summary = "Sessions that the caller holds, and those of whom they supervise, newest first")
    Slice<SupervisionSessionRow> list(
            @RequestParam(required = false) Integer limit, @RequestParam(required = false) String after, Actor actor) {
        return sessions.slice(limit, after, actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes a session down, by the supervisor; nobody has signed it yet")
    BegunSession start(@RequestBody SessionBody body, Actor actor) {
        return new BegunSession(sessions.start(body.worker(), body.content(), actor));
    }

    @Reads("supervision-session")
    @GetMapping("/{id}")
    @Operation(summary = "One session with its signatures and what became of its decisions")
    SupervisionSessionView one(@PathVariable UUID id, Actor actor) {
        return sessions.view(id, actor);
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Writes another version of a session that not both have signed")
    void save(@PathVariable UUID id, @RequestBody SessionBody body, Actor actor) {
        sessions.save(id, body.version(), body.content(), actor);
    }

    @PostMapping("/{id}/signatures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Signs a version; the second signature seals it, and its decisions become tasks")
    void sign(@PathVariable UUID id, @RequestBody SessionVersion body, Actor actor) {
        signatures.sign(id, body.version(), actor);
    }

    @PostMapping("/{id}/entered-in-error")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says that a session should not have been written; it stays, and its hours count no more")
    void enteredInError(@PathVariable UUID id, @RequestBody ReasonBody body, Actor actor) {
        signatures.enteredInError(id, body.reason(), actor);
    }
}
