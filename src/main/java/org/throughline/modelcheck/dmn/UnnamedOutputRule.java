package org.throughline.modelcheck.dmn;

import java.util.HashSet;
import java.util.Set;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Output;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Processes read an answer by its name. */
class UnnamedOutputRule implements ModelRule<DecisionTable> {

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        Set<String> names = new HashSet<>();
        for (Output output : table.outputs()) {
            if (output.name() == null && table.outputs().size() > 1) {
                findings.error("output-unnamed", output.id(), output.label());
            } else if (output.name() != null && !names.add(output.name())) {
                findings.error("output-twice", output.id(), output.label(), output.name());
            }
        }
    }
}
