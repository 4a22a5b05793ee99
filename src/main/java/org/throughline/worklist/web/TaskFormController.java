package org.throughline.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.throughline.casefile.OpenTask;
import org.throughline.drafts.DraftBase;
import org.throughline.drafts.DraftBody;
import org.throughline.drafts.FormWithDraft;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Forms;
import org.throughline.engine.TaskCompletion;
import org.throughline.engine.TaskForm;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;
import org.throughline.shell.Reads;
import org.throughline.worklist.TaskDrafts;
import org.throughline.worklist.Worklist;

/** What the form of a task's page asks for: the form, the draft, and completion. */
@RestController
class TaskFormController {

    private final Worklist worklist;
    private final TaskDrafts taskDrafts;
    private final TaskCompletion door;
    private final Forms forms;
    private final TaskNames names;
    private final NextTask next;
    private final MessageSource messages;

    TaskFormController(
            Worklist worklist,
            TaskDrafts taskDrafts,
            TaskCompletion door,
            Forms forms,
            TaskNames names,
            NextTask next,
            MessageSource messages) {
        this.worklist = worklist;
        this.taskDrafts = taskDrafts;
        this.door = door;
        this.forms = forms;
        this.names = names;
        this.next = next;
        this.messages = messages;
    }

    @Reads("task-form")
    @GetMapping("/tasks/{id}/form")
    FormWithDraft form(@PathVariable String id, Actor actor, Locale locale) {
        TaskForm form = door.open(id, actor, locale);
        DeployedForm asked = form.form();
        FormWithDraft fresh = FormWithDraft.of(asked.schema(), asked.version(), form.data());
        return taskDrafts
                .find(id, actor)
                .map(draft -> fresh.with(draft, forms.formerFields(asked, locale)))
                .orElse(fresh);
    }

    @PutMapping("/tasks/{id}/draft")
    ResponseEntity<Void> draft(
            @PathVariable String id,
            @Valid @RequestBody DraftBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) String window,
            Actor actor) {
        DraftBase base = new DraftBase(body.revision(), window);
        long revision = taskDrafts.save(id, new FormAnswers(body.answers()), base, actor);
        return ResponseEntity.noContent()
                .header("Draft-Revision", Long.toString(revision))
                .build();
    }

    /** Answers where to go on; the word of success stands on that page. */
    @PostMapping("/tasks/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(
            @PathVariable String id,
            @Valid @RequestBody AnsweredForm body,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        OpenTask item = worklist.find(id, actor).orElse(null);
        door.complete(id, body.answers(), body.formVersion(), actor);
        if (item != null) {
            leadOn(item, actor, locale, request, response);
        }
    }

    private void leadOn(
            OpenTask item, Actor actor, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        NextTask.NextPage place = next.after(item, actor);
        String done = messages.getMessage(
                place.sameCase() ? "task.completed.next" : "task.completed.done",
                new Object[] {names.name(item, locale), item.clientName() == null ? "" : item.clientName()},
                locale);
        String location = request.getContextPath() + place.path();
        RequestContextUtils.getOutputFlashMap(request).put("done", done);
        RequestContextUtils.saveOutputFlashMap(location, request, response);
        response.setHeader(HttpHeaders.LOCATION, location);
    }
}
