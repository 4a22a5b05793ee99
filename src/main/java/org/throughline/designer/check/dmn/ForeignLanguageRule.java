package org.throughline.designer.check.dmn;

import java.util.Locale;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.DecisionModel.Table;

/** Decisions are written in FEEL: every other language could do more than decide. */
class ForeignLanguageRule implements ModelRule<Table> {

    @Override
    public void look(Table table, KnownModels knownModels, Findings findings) {
        table.languages().stream()
                .filter(language -> !language.toLowerCase(Locale.ROOT).contains("feel"))
                .forEach(language -> findings.error("decision-language", table.id(), table.name(), language));
    }
}
