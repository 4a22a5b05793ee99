package org.throughline.designer.check.dmn;

import java.util.Locale;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DecisionDrawing.Table;

/** Decisions are written in FEEL: every other language could do more than decide. */
class ForeignLanguage implements Check<Table> {

    @Override
    public void look(Table table, Known known, Report report) {
        table.languages().stream()
                .filter(language -> !language.toLowerCase(Locale.ROOT).contains("feel"))
                .forEach(language -> report.error("decision-language", table.id(), table.name(), language));
    }
}
