package org.throughline.designer.check.form;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;
import org.throughline.drawing.FormDrawing.Component;

/** A condition on a field that is not there never holds, or always. */
class ConditionOnUnknownField implements Check<FormDrawing> {

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        Set<String> there = new TreeSet<>(Set.of("this", "parent", "i", "_this_", "_parent_", "_i_"));
        given(form, there);
        known.publishedForm(form.id()).ifPresent(published -> there.addAll(fromOutside(published, known)));
        for (Component component : form.components()) {
            for (String expression : Fields.expressions(component)) {
                known.expressions().ofFeel(expression).names().stream()
                        .filter(name -> !there.contains(name))
                        .forEach(name -> report.warning("field-unknown", component.id(), Fields.name(component), name));
            }
        }
    }

    private static void given(FormDrawing form, Set<String> there) {
        for (Component component : form.components()) {
            if (component.key() != null) {
                there.addAll(List.of(component.key().split("\\.")));
                there.addAll(List.of(component.path().split("\\.")));
            }
            there.addAll(List.of(component.source().path("path").asText("").split("\\.")));
            there.add(component.source().path("valuesKey").asText(""));
        }
    }

    /** What the program pre-fills is known by what the published form looks up without asking it. */
    private static Set<String> fromOutside(FormDrawing published, Known known) {
        Set<String> own = new TreeSet<>();
        given(published, own);
        return published.components().stream()
                .flatMap(component -> Fields.expressions(component).stream())
                .flatMap(expression -> known.expressions().ofFeel(expression).names().stream())
                .filter(name -> !own.contains(name))
                .collect(Collectors.toSet());
    }
}
