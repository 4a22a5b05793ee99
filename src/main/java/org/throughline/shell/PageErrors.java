package org.throughline.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.shared.FieldError;
import org.throughline.shared.Rejection;

/** Shows a refused value at its field. What is refused as a whole goes on to the error page. */
@Component
public class PageErrors {

    private final MessageSource messages;

    PageErrors(MessageSource messages) {
        this.messages = messages;
    }

    public void show(Rejection refused, Locale locale, Model model, HttpServletResponse response) {
        boolean atForm =
                refused.kind() == Rejection.RejectionKind.INVALID || refused.kind() == Rejection.RejectionKind.CONFLICT;
        if (!atForm) {
            throw refused;
        }
        String text = messages.getMessage("rejection." + refused.code(), refused.args(), locale);
        model.addAttribute("errors", List.of(new FieldError(refused.field(), text)));
        response.setStatus(refused.kind() == Rejection.RejectionKind.CONFLICT ? 409 : 422);
    }

    /** On the page that is shown next, where the refused action was a button without fields. */
    public void flash(Rejection refused, Locale locale, RedirectAttributes flash) {
        boolean ofTheMoment =
                refused.kind() == Rejection.RejectionKind.INVALID || refused.kind() == Rejection.RejectionKind.CONFLICT;
        if (!ofTheMoment) {
            throw refused;
        }
        flash.addFlashAttribute("problem", text("rejection." + refused.code(), locale, refused.args()));
    }

    public String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
