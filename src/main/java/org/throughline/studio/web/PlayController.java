package org.throughline.studio.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.engine.TaskForm;
import org.throughline.play.PlayAct;
import org.throughline.play.PlayView;
import org.throughline.play.Plays;
import org.throughline.shared.Actor;

/** The page on which a case is played through a redesign. */
@Controller
@RequestMapping("/studio/redesigns/{id}/play")
class PlayController {

    /** What the island of a form asks for; nothing that is typed into a play is kept before it is sent. */
    record PlayedForm(@JsonRawValue String form, Map<String, Object> data, Map<String, Object> draft, long revision) {

        static PlayedForm of(TaskForm opened) {
            return new PlayedForm(opened.form().schema(), opened.data(), null, 0);
        }
    }

    /** The answers of a form. */
    record PlayedAnswers(Map<String, Object> answers) {}

    private final Plays plays;
    private final PlayPage page;
    private final ActionResults actionResults;

    PlayController(Plays plays, PlayPage page, ActionResults actionResults) {
        this.plays = plays;
        this.page = page;
        this.actionResults = actionResults;
    }

    /**
     * @param picture key of the process whose picture is shown; null for the one where something is open
     * @param past number of the finished case whose answers the play is to begin with; null for an invented client
     */
    @GetMapping
    String play(
            @PathVariable UUID id,
            PlayStepChoice choice,
            @RequestParam(required = false) String picture,
            @RequestParam(required = false) String past,
            Actor actor,
            Model model) {
        page.show(id, choice, picture, past, actor, model);
        return "studio/play";
    }

    /** Finished cases to choose one of. @param process key of the one that they went through; null for the first redrawn */
    @GetMapping("/past")
    String past(
            @PathVariable UUID id,
            @RequestParam(required = false) String process,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        page.past(id, process, after, actor, model);
        return "studio/play-past";
    }

    @GetMapping("/request/form")
    @ResponseBody
    PlayedForm requestForm(
            @PathVariable UUID id, @RequestParam(required = false) String past, Actor actor, Locale locale) {
        return PlayedForm.of(plays.requestForm(id, past, locale, actor));
    }

    @PostMapping("/request")
    ResponseEntity<Void> begin(
            @PathVariable UUID id,
            @RequestParam(required = false) String past,
            @RequestBody PlayedAnswers body,
            Actor actor) {
        return on(id, plays.begin(id, body.answers(), past, actor));
    }

    @GetMapping("/form")
    @ResponseBody
    PlayedForm form(@PathVariable UUID id, PlayStepChoice choice, Actor actor, Locale locale) {
        return PlayedForm.of(plays.form(id, choice.act(Map.of()), locale, actor));
    }

    @PostMapping("/complete")
    ResponseEntity<Void> complete(
            @PathVariable UUID id, PlayStepChoice choice, @RequestBody PlayedAnswers body, Actor actor) {
        return on(id, plays.act(id, choice.act(body.answers()), actor));
    }

    @PostMapping("/timer")
    String moveOn(@PathVariable UUID id, PlayStepChoice timer, Actor actor, RedirectAttributes flash) {
        PlayAct act = timer.act(Map.of());
        return actionResults.stay(() -> plays.act(id, act, actor), "studio.play.moved-on", path(id), flash);
    }

    /** @param acts how many are kept */
    @PostMapping("/back")
    String back(@PathVariable UUID id, @RequestParam int acts, Actor actor, RedirectAttributes flash) {
        return actionResults.stay(() -> plays.back(id, acts, actor), "studio.play.back.done", path(id), flash);
    }

    @PostMapping("/end")
    String end(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return actionResults.stay(() -> plays.end(id, actor), "studio.play.ended", path(id), flash);
    }

    @GetMapping(value = "/picture/{process}", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String picture(@PathVariable UUID id, @PathVariable String process, Actor actor) {
        return page.drawing(id, process, actor);
    }

    /** To what comes next, so that nobody goes through the whole page by keyboard for each step. */
    private static ResponseEntity<Void> on(UUID id, PlayView play) {
        // an address that differs by nothing but its end would not be loaded anew
        String next = path(id) + "?acts=" + play.acts().size() + "#now";
        return ResponseEntity.status(HttpStatus.NO_CONTENT)
                .header(HttpHeaders.LOCATION, next)
                .build();
    }

    static String path(UUID id) {
        return RedesignController.path(id) + "/play";
    }
}
