package org.throughline.studio.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.engine.TaskForm;
import org.throughline.play.PlayAct;
import org.throughline.play.PlayAct.ActKind;
import org.throughline.play.PlayView;
import org.throughline.play.Plays;
import org.throughline.play.Plays.PlayableCase;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** The caller's own play of a redesign. Nothing of it is ever done. */
@RestController
@RequestMapping("/api/v1/studio/redesigns/{redesign}/plays")
@Tag(name = "Studio")
class PlaysApi {

    /**
     * @param answers to the form of a request; the client is invented, whatever they say
     * @param pastCase number of a finished case whose flags, choices, numbers and days the forms open with; null for none
     */
    record NewPlay(Map<String, Object> answers, String pastCase) {}

    /** @param nth which of several open ones, from 0; @param role as whom; null for whoever has the task */
    record NewAct(ActKind kind, String process, String step, Integer nth, String role, Map<String, Object> answers) {

        PlayAct act() {
            if (kind == null) {
                throw Rejection.invalidField("kind", "play-kind-missing");
            }
            if (step == null || step.isBlank()) {
                throw Rejection.invalidField("step", "play-step-missing");
            }
            return new PlayAct(kind, process, step, nth == null ? 0 : Math.max(nth, 0), role, answers);
        }
    }

    /** @param data what the form opens with */
    record PlayForm(String formId, @JsonRawValue String form, Map<String, Object> data) {

        static PlayForm of(TaskForm opened) {
            return new PlayForm(opened.form().id(), opened.form().schema(), opened.data());
        }
    }

    private final Plays plays;

    PlaysApi(Plays plays) {
        this.plays = plays;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begin to play a case of an invented client through the redesign; ends the caller's play before")
    PlayView begin(@PathVariable UUID redesign, @RequestBody NewPlay body, Actor by) {
        return plays.begin(redesign, body.answers(), body.pastCase(), by);
    }

    @GetMapping
    @Operation(summary = "Where the caller's play stands")
    PlayView view(@PathVariable UUID redesign, Actor by) {
        return plays.view(redesign, by);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the caller's play")
    void end(@PathVariable UUID redesign, Actor by) {
        plays.end(redesign, by);
    }

    @GetMapping("/request-form")
    @Operation(summary = "The form that a play begins with")
    PlayForm requestForm(
            @PathVariable UUID redesign, @RequestParam(required = false) String pastCase, Actor by, Locale locale) {
        return PlayForm.of(plays.requestForm(redesign, pastCase, locale, by));
    }

    @GetMapping("/past-cases")
    @Operation(
            summary = "Finished cases that went through a process, to be played again",
            description =
                    "Only numbers; the one that ended last first. A case whose answers are taken has it in its log of access.")
    Slice<PlayableCase> pastCases(
            @PathVariable UUID redesign,
            @RequestParam String process,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit,
            Actor by) {
        return plays.pastCases(process, after, limit, by);
    }

    @GetMapping("/form")
    @Operation(summary = "The form of an open step, or one of a case's page, with what it opens with in this play")
    PlayForm form(
            @PathVariable UUID redesign,
            @RequestParam(defaultValue = "COMPLETE") ActKind kind,
            @RequestParam(required = false) String process,
            @RequestParam String step,
            @RequestParam(required = false) Integer nth,
            @RequestParam(required = false) String role,
            Actor by,
            Locale locale) {
        PlayAct act = new NewAct(kind, process, step, nth, role, null).act();
        return PlayForm.of(plays.form(redesign, act, locale, by));
    }

    @PostMapping("/acts")
    @Operation(
            summary =
                    "Do one more thing: complete an open step, move time on until a timer has come up, or send a form of"
                            + " a case's page; 422 with the fields where the form refuses it, and nothing is kept")
    PlayView act(@PathVariable UUID redesign, @RequestBody NewAct body, Actor by) {
        return plays.act(redesign, body.act(), by);
    }

    @DeleteMapping("/acts/{number}")
    @Operation(summary = "Go back to before an act: it and everything after it is dropped")
    PlayView back(@PathVariable UUID redesign, @PathVariable int number, Actor by) {
        return plays.back(redesign, number - 1, by);
    }
}
