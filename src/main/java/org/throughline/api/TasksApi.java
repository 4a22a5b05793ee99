package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.casefile.OpenTask;
import org.throughline.drafts.DraftBase;
import org.throughline.drafts.DraftBody;
import org.throughline.drafts.FormDraft;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.TaskCompletion;
import org.throughline.engine.TaskForm;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;
import org.throughline.worklist.TaskDrafts;
import org.throughline.worklist.WorkQuery;
import org.throughline.worklist.WorkScope;
import org.throughline.worklist.Worklist;

@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private final Worklist worklist;
    private final TaskDrafts taskDrafts;
    private final TaskCompletion door;
    private final TaskDetailMapper rows;

    TasksApi(Worklist worklist, TaskDrafts taskDrafts, TaskCompletion door, TaskDetailMapper rows) {
        this.worklist = worklist;
        this.taskDrafts = taskDrafts;
        this.door = door;
        this.rows = rows;
    }

    @Reads("work")
    @GetMapping
    @Operation(summary = "Open tasks, most urgent first")
    Slice<TaskRow> list(
            @RequestParam(defaultValue = "all") WorkScope scope,
            @RequestParam(required = false) String stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(name = "case", required = false) String caseNumber,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor,
            Locale locale) {
        WorkQuery query = new WorkQuery(scope, stage, overdue, caseNumber, q, limit, after);
        return worklist.slice(query, actor).map(item -> rows.row(item, locale));
    }

    @Reads("task-form")
    @GetMapping("/{id}")
    @Operation(summary = "A task with its form, the values it opens with, and the caller's draft")
    TaskDetail task(@PathVariable String id, Actor actor, Locale locale) {
        OpenTask item = worklist.require(id, actor);
        TaskForm form = door.open(id, actor, locale);
        var draft = taskDrafts.find(id, actor);
        return new TaskDetail(
                rows.row(item, locale),
                form.form().schema(),
                form.data(),
                draft.map(saved -> saved.answers().values()).orElse(null),
                draft.map(FormDraft::revision).orElse(0L),
                form.form().version());
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a task that is offered to one of the caller's roles")
    void claim(@PathVariable String id, Actor actor) {
        door.claim(id, actor);
    }

    @PostMapping("/{id}/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a task back to those it was offered to")
    void unclaim(@PathVariable String id, Actor actor) {
        door.unclaim(id, actor);
    }

    @PutMapping("/{id}/draft")
    @Operation(
            summary =
                    "Keep what was typed so far; not validated. With the revision that it builds on (0 where there was"
                            + " none) it is refused by 409 where another window saved meanwhile")
    ResponseEntity<Void> draft(@PathVariable String id, @Valid @RequestBody DraftBody body, Actor actor) {
        DraftBase base = new DraftBase(body.revision(), null);
        long revision = taskDrafts.save(id, new FormAnswers(body.answers()), base, actor);
        return ResponseEntity.noContent()
                .header("Draft-Revision", Long.toString(revision))
                .build();
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Complete a task with the answers to its form; an unclaimed one is claimed by this. With the version"
                            + " of the form that was answered it is refused by 409 where another one is asked by now")
    void complete(@PathVariable String id, @Valid @RequestBody AnsweredForm body, Actor actor) {
        door.complete(id, body.answers(), body.formVersion(), actor);
    }
}
