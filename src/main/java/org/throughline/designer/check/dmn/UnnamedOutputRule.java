package org.throughline.designer.check.dmn;

import java.util.HashSet;
import java.util.Set;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.DecisionModel.Output;
import org.throughline.model.DecisionModel.Table;

/** Processes read an answer by its name. */
class UnnamedOutputRule implements ModelRule<Table> {

    @Override
    public void look(Table table, KnownModels knownModels, Findings findings) {
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
