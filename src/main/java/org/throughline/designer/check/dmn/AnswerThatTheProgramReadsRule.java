package org.throughline.designer.check.dmn;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.DecisionModel.Output;
import org.throughline.model.DecisionModel.Table;

/** Processes and the program read the answers by the names that are published. */
class AnswerThatTheProgramReadsRule implements ModelRule<Table> {

    @Override
    public void look(Table table, KnownModels knownModels, Findings findings) {
        Set<String> names = table.outputs().stream().map(Output::name).collect(Collectors.toSet());
        knownModels.publishedDecision(table.id()).stream()
                .flatMap(published -> published.outputs().stream())
                .filter(output -> output.name() != null && !names.contains(output.name()))
                .forEach(output -> findings.warning("output-removed", table.id(), table.name(), output.name()));
    }
}
