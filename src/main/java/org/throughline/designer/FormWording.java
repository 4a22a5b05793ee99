package org.throughline.designer;

import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.throughline.designer.domain.StudioPolicy;
import org.throughline.drawing.DrawingUnreadable;
import org.throughline.drawing.Drawings;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Forms;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** A form while it is drawn, as people of a language will read it. */
@Service
public class FormWording {

    private final Drawings drawings;
    private final Forms forms;

    FormWording(Drawings drawings, Forms forms) {
        this.drawings = drawings;
        this.forms = forms;
    }

    /** @throws Rejection invalid {@code model-unreadable} where it is no form */
    public String asRead(String content, Locale language, Actor by) {
        StudioPolicy.requireAdministrator(by);
        try {
            String id = drawings.form(content).id();
            return forms.localized(new DeployedForm(id, 0, content), language);
        } catch (DrawingUnreadable unreadable) {
            String code = "drawing.unreadable." + unreadable.code();
            throw Rejection.invalid(
                    "model-unreadable",
                    new DefaultMessageSourceResolvable(new String[] {code}, unreadable.args(), code));
        }
    }
}
