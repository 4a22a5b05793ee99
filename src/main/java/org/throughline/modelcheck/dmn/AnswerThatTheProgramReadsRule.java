package org.throughline.modelcheck.dmn;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.engine.VettedActions.NeededAnswer;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Output;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.TableReaders;
import org.throughline.modelcheck.TableReaders.AnswerReader;

/** Processes and the program read the answers by their names, and one of them at a time. */
class AnswerThatTheProgramReadsRule implements ModelRule<DecisionTable> {

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        Set<String> named = table.outputs().stream().map(Output::name).collect(Collectors.toCollection(HashSet::new));
        for (AnswerReader reader : TableReaders.of(table, context)) {
            if (reader.single() && TableReaders.isSeveral(table)) {
                findings.error("answers-several", table.id(), table.name(), table.hitPolicy(), reader.who());
            }
            for (NeededAnswer answer : reader.answers()) {
                if (!answer.optional() && named.add(answer.name())) {
                    findings.error("output-read", table.id(), table.name(), answer.name(), reader.who());
                }
            }
        }
        context.publishedDecision(table.id()).stream()
                .flatMap(published -> published.outputs().stream())
                .filter(output -> output.name() != null && !named.contains(output.name()))
                .forEach(output -> findings.warning("output-removed", table.id(), table.name(), output.name()));
    }
}
