package org.throughline.studio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** Does what a button of the studio asks for, and shows a refusal on the page that one comes back to. */
@Component
class ActionResults {

    private final StudioNames studioNames;

    ActionResults(StudioNames studioNames) {
        this.studioNames = studioNames;
    }

    /**
     * @param action answers where to go
     * @param back where to go where it is refused
     */
    String go(Supplier<String> action, String back, RedirectAttributes flash) {
        try {
            return "redirect:" + action.get();
        } catch (Rejection refused) {
            flash.addFlashAttribute("problem", studioNames.why(answerable(refused)));
            return "redirect:" + back;
        }
    }

    /** Comes back to the same page in either case. */
    String stay(Runnable action, String doneKey, String back, RedirectAttributes flash) {
        return go(
                () -> {
                    action.run();
                    flash.addFlashAttribute("done", studioNames.say(doneKey));
                    return back;
                },
                back,
                flash);
    }

    /** A refused form is shown again, the reason at its field. */
    void show(Rejection refused, Model model, HttpServletResponse response) {
        model.addAttribute("errors", List.of(new FieldError(refused.field(), studioNames.why(answerable(refused)))));
        response.setStatus(refused.kind() == Rejection.RejectionKind.CONFLICT ? 409 : 422);
    }

    /** What is forbidden or does not exist is answered by the error page. */
    private static Rejection answerable(Rejection refused) {
        if (refused.kind() == Rejection.RejectionKind.INVALID || refused.kind() == Rejection.RejectionKind.CONFLICT) {
            return refused;
        }
        throw refused;
    }

    static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("administrators-only");
        }
    }
}
