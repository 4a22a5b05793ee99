package org.throughline.designer.check.form;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;
import org.throughline.drawing.FormDrawing.Component;

/** An automatic step reads the answers of this form by the keys and options that are published. */
class FieldThatTheProgramReads implements Check<FormDrawing> {

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        Optional<FormDrawing> published = known.publishedForm(form.id());
        if (published.isEmpty() || known.readersOf(form.id()).isEmpty()) {
            return;
        }
        for (Component before : published.get().components()) {
            if (before.key() == null) {
                continue;
            }
            Optional<Component> now = form.components().stream()
                    .filter(field -> before.path().equals(field.path()))
                    .findFirst();
            if (now.isEmpty()) {
                report.warningOfFile("field-removed", Fields.name(before), before.path());
            } else if (!options(before).equals(options(now.get()))) {
                report.warning("options-changed", now.get().id(), Fields.name(now.get()));
            }
        }
    }

    private static Set<String> options(Component field) {
        return StreamSupport.stream(field.source().path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .collect(Collectors.toSet());
    }
}
