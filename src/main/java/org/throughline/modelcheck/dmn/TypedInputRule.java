package org.throughline.modelcheck.dmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engine.ExpressionReader.FaultKind;
import org.throughline.engine.ExpressionReader.TypeFault;
import org.throughline.engine.ExpressionReader.TypedExpression;
import org.throughline.engine.ValueType;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Input;
import org.throughline.model.DecisionModel.Rule;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.ColumnTypes;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.TypeWords;

/** A cell is compared with values of its column: with values of another kind it never fits, or the decision fails. */
class TypedInputRule implements ModelRule<DecisionTable> {

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        Map<String, ValueType> columns = new HashMap<>();
        table.inputs()
                .forEach(
                        input -> columns.put(input.expression().strip(), ColumnTypes.of(input.type(), input.values())));
        TypedTable typed = new TypedTable(columns, context, findings);
        for (int i = 0; i < table.inputs().size(); i++) {
            Input input = table.inputs().get(i);
            typed.input(input);
            for (int row = 0; row < table.rules().size(); row++) {
                Rule rule = table.rules().get(row);
                if (i < rule.inputs().size()) {
                    typed.cell(input, rule, rule.inputs().get(i).strip(), row + 1);
                }
            }
        }
    }

    private record TypedTable(Map<String, ValueType> columns, CheckContext context, Findings findings) {

        void input(Input input) {
            TypedExpression read = context.expressions().typeOfFeel(input.expression(), this::column);
            TypeWords.describe(read.faults(), input.expression(), input.id(), input.label(), findings);
            ValueType column = ColumnTypes.of(input.type(), input.values());
            if (!read.type().fits(column.kind())) {
                findings.error(
                        "input-of-another-type",
                        input.id(),
                        input.label(),
                        input.expression(),
                        TypeWords.of(column.kind()),
                        TypeWords.of(read.type().kind()));
            }
        }

        void cell(Input input, Rule rule, String cell, int number) {
            if (cell.isEmpty() || cell.equals("-")) {
                return;
            }
            ValueType column = ColumnTypes.of(input.type(), input.values());
            for (TypeFault fault :
                    context.expressions().typeOfCell(cell, column, this::column).faults()) {
                if (fault.kind() == FaultKind.COMPARED && fault.one() == column.kind()) {
                    findings.error(
                            "cell-of-another-type",
                            rule.id(),
                            rule.annotation(),
                            cell,
                            String.valueOf(number),
                            label(input),
                            TypeWords.of(column.kind()));
                } else {
                    TypeWords.describe(List.of(fault), cell, rule.id(), rule.annotation(), findings);
                }
            }
        }

        private ValueType column(String name) {
            return columns.getOrDefault(name, ValueType.UNKNOWN);
        }

        private static String label(Input input) {
            return input.label() == null ? input.expression() : input.label();
        }
    }
}
