package org.throughline.modelcheck.form;

import java.util.regex.Pattern;
import org.throughline.engine.ComponentTypes;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** An answer without a key is lost; one with a strange key cannot be used in conditions. */
class FieldWithoutKeyRule implements ModelRule<FormModel> {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        for (Component field : form.components()) {
            boolean asks = ComponentTypes.ANSWERED.contains(field.type())
                    || field.type().equals("dynamiclist");
            if (asks && field.key() == null) {
                findings.error("key-missing", field.id(), ComponentFacts.name(field));
            } else if (asks && !KEY.matcher(field.key()).matches()) {
                findings.error("key-unusable", field.id(), ComponentFacts.name(field), field.key());
            }
        }
    }
}
