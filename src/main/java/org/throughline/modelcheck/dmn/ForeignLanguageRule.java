package org.throughline.modelcheck.dmn;

import java.util.Locale;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Decisions are written in FEEL: every other language could do more than decide. */
class ForeignLanguageRule implements ModelRule<DecisionTable> {

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        table.languages().stream()
                .filter(language -> !language.toLowerCase(Locale.ROOT).contains("feel"))
                .forEach(language -> findings.error("decision-language", table.id(), table.name(), language));
    }
}
