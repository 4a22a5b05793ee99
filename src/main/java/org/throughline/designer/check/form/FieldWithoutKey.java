package org.throughline.designer.check.form;

import java.util.regex.Pattern;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;
import org.throughline.drawing.FormDrawing.Component;
import org.throughline.engine.ComponentTypes;

/** An answer without a key is lost; one with a strange key cannot be used in conditions. */
class FieldWithoutKey implements Check<FormDrawing> {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        for (Component field : form.components()) {
            boolean asks = ComponentTypes.ANSWERED.contains(field.type())
                    || field.type().equals("dynamiclist");
            if (asks && field.key() == null) {
                report.error("key-missing", field.id(), Fields.name(field));
            } else if (asks && !KEY.matcher(field.key()).matches()) {
                report.error("key-unusable", field.id(), Fields.name(field), field.key());
            }
        }
    }
}
