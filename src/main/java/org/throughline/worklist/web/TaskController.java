package org.throughline.worklist.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.OpenTask;
import org.throughline.engine.TaskCompletion;
import org.throughline.shared.Actor;
import org.throughline.shell.Reads;
import org.throughline.staff.StaffDirectory;
import org.throughline.worklist.Worklist;
import org.throughline.worklist.domain.TaskPresenceRepository;

/** The page of one task, and who has it. */
@Controller
class TaskController {

    private static final int MOST_PRESENCE_CALLS = 15;

    private final Worklist worklist;
    private final TaskPage page;
    private final TaskCompletion door;
    private final TaskNames names;
    private final TaskPresenceRepository taskPresenceRepository;
    private final StaffDirectory staff;
    private final MessageSource messages;
    private final Clock clock;

    TaskController(
            Worklist worklist,
            TaskPage page,
            TaskCompletion door,
            TaskNames names,
            TaskPresenceRepository taskPresenceRepository,
            StaffDirectory staff,
            MessageSource messages,
            Clock clock) {
        this.worklist = worklist;
        this.page = page;
        this.door = door;
        this.names = names;
        this.taskPresenceRepository = taskPresenceRepository;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    @Reads("task")
    @GetMapping("/tasks/{id}")
    String task(@PathVariable String id, Actor actor, Locale locale, Model model) {
        page.fill(worklist.require(id, actor), actor, locale, model);
        return "worklist/task";
    }

    /** Who else has this task open. The page asks again for some minutes only, so that it does not keep its session alive. */
    @GetMapping("/tasks/{id}/presence")
    String presence(@PathVariable String id, @RequestParam(defaultValue = "1") int asked, Actor actor, Model model) {
        worklist.require(id, actor);
        List<String> others = taskPresenceRepository.arrive(id, actor.username(), clock.instant()).stream()
                .map(staff::displayName)
                .toList();
        model.addAttribute("taskId", id);
        model.addAttribute("here", String.join(", ", others));
        model.addAttribute("again", asked < MOST_PRESENCE_CALLS ? asked + 1 : null);
        return "worklist/parts :: presence";
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(@PathVariable String id, Actor actor, Locale locale, RedirectAttributes flash) {
        OpenTask item = worklist.require(id, actor);
        door.claim(id, actor);
        done(flash, locale, "task.claimed.done", names.name(item, locale));
        return "redirect:/tasks/{id}";
    }

    @PostMapping("/tasks/{id}/unclaim")
    String unclaim(@PathVariable String id, Actor actor, Locale locale, RedirectAttributes flash) {
        OpenTask item = worklist.require(id, actor);
        door.unclaim(id, actor);
        done(flash, locale, "task.unclaimed.done", names.name(item, locale));
        return worklist.find(id, actor).isPresent() ? "redirect:/tasks/{id}" : "redirect:/work";
    }

    @PostMapping("/tasks/{id}/assign")
    String assign(
            @PathVariable String id,
            @RequestParam String assignee,
            @RequestParam(required = false) String back,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        OpenTask item = worklist.require(id, actor);
        door.assign(id, assignee, actor);
        done(flash, locale, "task.assigned.done", names.name(item, locale), staff.displayName(assignee));
        return "supervision".equals(back) ? "redirect:/supervision" : "redirect:/tasks/{id}";
    }

    private void done(RedirectAttributes flash, Locale locale, String key, Object... args) {
        flash.addFlashAttribute("done", messages.getMessage(key, args, locale));
    }
}
