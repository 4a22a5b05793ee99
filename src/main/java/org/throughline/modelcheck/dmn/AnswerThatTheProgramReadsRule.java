package org.throughline.modelcheck.dmn;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Output;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Processes and the program read the answers by the names that are published. */
class AnswerThatTheProgramReadsRule implements ModelRule<DecisionTable> {

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        Set<String> names = table.outputs().stream().map(Output::name).collect(Collectors.toSet());
        context.publishedDecision(table.id()).stream()
                .flatMap(published -> published.outputs().stream())
                .filter(output -> output.name() != null && !names.contains(output.name()))
                .forEach(output -> findings.warning("output-removed", table.id(), table.name(), output.name()));
    }
}
