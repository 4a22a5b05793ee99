package org.throughline.drafts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.drafts.DraftBase;
import org.throughline.drafts.FormDraft;
import org.throughline.drafts.FormDrafts;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;

/** Drafts of every form that pages have, by the address that it is sent to. One's own words, for oneself. */
@RestController
@RequestMapping("/drafts")
class FormDraftsController {

    /** The revision that a save made. */
    private static final String REVISION = "Draft-Revision";

    private final FormDrafts drafts;

    FormDraftsController(FormDrafts drafts) {
        this.drafts = drafts;
    }

    record Typed(@NotNull Map<String, Object> answers, Long revision) {}

    /** @param revision 0 where there is no draft */
    record ShownDraft(Map<String, Object> draft, long revision, Instant savedAt) {

        static final ShownDraft NONE = new ShownDraft(null, 0, null);

        static ShownDraft of(FormDraft draft) {
            return new ShownDraft(draft.answers().values(), draft.revision(), draft.savedAt());
        }
    }

    @GetMapping
    ShownDraft find(@RequestParam String form, Actor actor) {
        return drafts.find(form, actor).map(ShownDraft::of).orElse(ShownDraft.NONE);
    }

    @PutMapping
    ResponseEntity<Void> save(
            @RequestParam String form,
            @Valid @RequestBody Typed typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String window,
            Actor actor) {
        DraftBase base = new DraftBase(typed.revision(), window);
        long revision = drafts.save(form, new FormAnswers(typed.answers()), base, actor);
        return ResponseEntity.noContent()
                .header(REVISION, Long.toString(revision))
                .build();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@RequestParam String form, Actor actor) {
        drafts.clear(form, actor);
    }
}
