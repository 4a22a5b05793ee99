package org.throughline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.contacts.Notes.DangerInNote;
import org.throughline.engine.AnsweredForm;
import org.throughline.intake.CallBacks;
import org.throughline.intake.CallBacks.NewCall;
import org.throughline.intake.Intakes;
import org.throughline.intake.KnownPerson;
import org.throughline.intake.TakenRequest;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

/** Requests for service, and the people on file whom they may be of. */
@RestController
@RequestMapping("/api/v1/intakes")
class IntakesApi {

    /**
     * @param formVersion of the form that was answered, or null
     * @param shown the hash of the card that the person was chosen by
     */
    record NewIntakeRequest(@NotNull Map<String, Object> answers, Integer formVersion, UUID personId, String shown) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opened(String caseNumber, CardRow.OpenCaseRow openCase) {}

    /**
     * @param from who called, where it was not the client; or null
     * @param immediateDanger whether somebody is; the safety response begins with it, unless told not to
     * @param noSafetyResponseReason why it is not to begin
     */
    record CallRequest(
            @NotNull Map<String, Object> answers,
            UUID personId,
            String shown,
            String text,
            String from,
            Boolean immediateDanger,
            Boolean startSafetyResponse,
            String noSafetyResponseReason) {

        private NewCall call() {
            DangerInNote danger = Boolean.TRUE.equals(immediateDanger)
                    ? new DangerInNote(!Boolean.FALSE.equals(startSafetyResponse), noSafetyResponseReason)
                    : null;
            return new NewCall(text, from, danger);
        }
    }

    /** @param asked who is asked to return the call, or null where it is intake */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Written(String asked) {}

    private final Intakes intakes;
    private final CallBacks calls;
    private final CardRowMapper rows;

    IntakesApi(Intakes intakes, CallBacks calls, CardRowMapper rows) {
        this.intakes = intakes;
        this.calls = calls;
        this.rows = rows;
    }

    @PostMapping
    @Operation(
            summary =
                    "Take a request for service and open its case; answers of the form service-request. Of somebody on"
                            + " file with their id and the hash of the card that was shown; 409 where the card has changed")
    ResponseEntity<Opened> request(@Valid @RequestBody NewIntakeRequest body, Actor actor) {
        TakenRequest taken = intakes.request(
                new AnsweredForm(body.answers(), body.formVersion()),
                KnownPerson.of(body.personId(), body.shown()),
                actor);
        return ResponseEntity.created(URI.create("/api/v1/cases/" + taken.caseNumber()))
                .body(new Opened(taken.caseNumber(), rows.openCase(taken.openCase(), actor)));
    }

    @PostMapping("/alike")
    @Operation(
            summary = "People on file who may be whom the answers so far are of, as cards to choose by; each is logged")
    Slice<CardRow> alike(@Valid @RequestBody AnswersBody body, Actor actor) {
        return new Slice<>(
                intakes.alike(body.answers(), actor).stream()
                        .map(card -> rows.row(card, actor))
                        .toList(),
                null);
    }

    @PostMapping("/call-backs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write a call down in the open case of somebody on file: a note there, and a task to return it;"
                    + " immediate danger starts the safety response, unless a reason is given why not")
    Written writeDown(@Valid @RequestBody CallRequest body, Actor actor) {
        KnownPerson known = new KnownPerson(body.personId(), body.shown());
        return new Written(
                calls.write(body.answers(), known, body.call(), actor).asked());
    }
}
