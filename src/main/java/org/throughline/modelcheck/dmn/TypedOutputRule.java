package org.throughline.modelcheck.dmn;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.engine.CellTests;
import org.throughline.engine.ExpressionReader.TypedExpression;
import org.throughline.engine.ValueType;
import org.throughline.engine.ValueType.Kind;
import org.throughline.engine.VettedActions.NeededAnswer;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Output;
import org.throughline.model.DecisionModel.Rule;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.ColumnTypes;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.TableReaders;
import org.throughline.modelcheck.TableReaders.AnswerReader;
import org.throughline.modelcheck.TypeWords;

/** An answer is of the kind that its column says, and what its readers and the database take. */
class TypedOutputRule implements ModelRule<DecisionTable> {

    private static final Pattern FRACTION = Pattern.compile("-?\\d*\\.\\d*[1-9]\\d*");

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        List<AnswerReader> readers = TableReaders.of(table, context);
        for (int i = 0; i < table.outputs().size(); i++) {
            OutputColumn column = new OutputColumn(table.outputs().get(i), context, findings);
            for (int row = 0; row < table.rules().size(); row++) {
                Rule rule = table.rules().get(row);
                if (i < rule.outputs().size()) {
                    column.cell(rule, rule.outputs().get(i).strip(), String.valueOf(row + 1));
                }
            }
            for (AnswerReader reader : readers) {
                for (NeededAnswer answer : reader.answers()) {
                    if (answer.name().equals(column.output().name())) {
                        column.read(answer, reader.who(), table.rules(), i);
                    }
                }
            }
        }
    }

    private record OutputColumn(Output output, CheckContext context, Findings findings) {

        ValueType type() {
            return ColumnTypes.of(output.type(), output.values());
        }

        String label() {
            return output.label() == null ? String.valueOf(output.name()) : output.label();
        }

        void cell(Rule rule, String cell, String number) {
            if (cell.isEmpty()) {
                return;
            }
            TypedExpression read = context.expressions().typeOfFeel(cell, name -> ValueType.UNKNOWN);
            TypeWords.describe(read.faults(), cell, rule.id(), rule.annotation(), findings);
            boolean fraction =
                    ColumnTypes.isWhole(output.type()) && FRACTION.matcher(cell).matches();
            if (fraction || !read.type().fits(type().kind())) {
                findings.error(
                        "answer-of-another-type",
                        rule.id(),
                        rule.annotation(),
                        cell,
                        number,
                        label(),
                        fraction ? TypeWords.wholeNumber() : TypeWords.of(type().kind()));
            }
        }

        void read(NeededAnswer answer, String who, List<Rule> rules, int at) {
            Kind wanted = ValueType.of(answer.type()).kind();
            if (type().isKnown() && !type().is(wanted)) {
                findings.error(
                        "output-of-another-type",
                        output.id(),
                        label(),
                        TypeWords.of(type().kind()),
                        TypeWords.of(wanted),
                        who);
                return;
            }
            for (int row = 0; row < rules.size(); row++) {
                Rule rule = rules.get(row);
                if (at < rule.outputs().size()) {
                    read(answer, who, rule, rule.outputs().get(at).strip(), String.valueOf(row + 1));
                }
            }
        }

        private void read(NeededAnswer answer, String who, Rule rule, String cell, String number) {
            if (cell.isEmpty()) {
                if (!answer.optional()) {
                    findings.error("answer-needed", rule.id(), rule.annotation(), number, label(), who);
                }
                return;
            }
            Kind wanted = ValueType.of(answer.type()).kind();
            ValueType given = context.expressions()
                    .typeOfFeel(cell, name -> ValueType.UNKNOWN)
                    .type();
            if (!type().isKnown() && given.isKnown() && !given.is(wanted)) {
                findings.error(
                        "answer-of-another-type",
                        rule.id(),
                        rule.annotation(),
                        cell,
                        number,
                        label(),
                        TypeWords.of(wanted));
            }
            words(cell).stream()
                    .filter(word -> output.values().isEmpty() || output.values().contains(word))
                    .filter(word ->
                            !answer.values().isEmpty() && !answer.values().contains(word)
                                    || !word.matches(answer.pattern()))
                    .forEach(word -> findings.error(
                            "answer-not-taken", rule.id(), rule.annotation(), word, number, label(), who));
        }

        private List<String> words(String cell) {
            Optional<CellTests> constants = context.expressions().constants(cell);
            return constants.map(read -> List.copyOf(read.words())).orElse(List.of());
        }
    }
}
