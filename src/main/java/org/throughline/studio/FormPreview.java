package org.throughline.studio;

import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Forms;
import org.throughline.model.ModelReader;
import org.throughline.model.UnreadableModel;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.studio.domain.StudioPolicy;

/** A form while it is drawn, as people of a language will read it. */
@Service
public class FormPreview {

    private final ModelReader modelReader;
    private final Forms forms;

    FormPreview(ModelReader modelReader, Forms forms) {
        this.modelReader = modelReader;
        this.forms = forms;
    }

    /** @throws Rejection invalid {@code model-unreadable} where it is no form */
    public String asRead(String content, Locale language, Actor by) {
        StudioPolicy.requireAdministrator(by);
        try {
            String id = modelReader.form(content).id();
            return forms.localized(new DeployedForm(id, 0, content), language);
        } catch (UnreadableModel unreadable) {
            String code = "drawing.unreadable." + unreadable.code();
            throw Rejection.invalid(
                    "model-unreadable",
                    new DefaultMessageSourceResolvable(new String[] {code}, unreadable.args(), code));
        }
    }
}
