package org.throughline.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.model.DecisionModel;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Input;
import org.throughline.model.DecisionModel.Output;
import org.throughline.model.DecisionModel.Rule;
import org.throughline.modeldiff.ModelDiff.What;

class ComparedTableTest {

    private static final Rule URGENT = rule("R1", "true", "urgent");
    private static final Rule NORMAL = rule("R2", "", "normal");
    private static final Rule LOW = rule("R3", "false", "low");

    @Test
    void marksTheCellThatChangedAndNoOther() {
        ComparedTable table = compared(List.of(URGENT, NORMAL), List.of(URGENT, rule("R2", "", "high")));

        assertThat(table.rows()).extracting(ComparedTable.ComparedRow::what).containsExactly(null, What.CHANGED);
        assertThat(table.rows().get(1).cells())
                .containsExactly(
                        new ComparedTable.ComparedCell("", ""), new ComparedTable.ComparedCell("normal", "high"));
    }

    @Test
    void showsARuleThatIsGoneWhereItStood() {
        ComparedTable table = compared(List.of(URGENT, NORMAL, LOW), List.of(URGENT, LOW));

        assertThat(table.rows()).extracting(ComparedTable.ComparedRow::what).containsExactly(null, What.REMOVED, null);
        assertThat(table.rows()).extracting(ComparedTable.ComparedRow::number).containsExactly("1", "", "2");
        assertThat(table.rows().get(1).before()).isEqualTo("2");
    }

    @Test
    void saysWhereAMovedRuleStoodBefore() {
        ComparedTable table = ComparedTable.of(
                        drawing(List.of(URGENT, NORMAL)), drawing(List.of(NORMAL, URGENT)), List.of("R1"))
                .get(0);

        assertThat(table.rows().get(1))
                .extracting(
                        ComparedTable.ComparedRow::what,
                        ComparedTable.ComparedRow::before,
                        ComparedTable.ComparedRow::number)
                .containsExactly(What.LAYOUT, "1", "2");
    }

    @Test
    void showsATableThatIsNewAsAWhole() {
        ComparedTable table = ComparedTable.of(new DecisionModel(List.of()), drawing(List.of(URGENT)), List.of())
                .get(0);

        assertThat(table.columns())
                .extracting(ComparedTable.ComparedColumn::what)
                .containsOnly(What.ADDED);
        assertThat(table.rows()).extracting(ComparedTable.ComparedRow::what).containsExactly(What.ADDED);
    }

    private static ComparedTable compared(List<Rule> from, List<Rule> to) {
        return ComparedTable.of(drawing(from), drawing(to), List.of()).get(0);
    }

    private static DecisionModel drawing(List<Rule> rules) {
        return new DecisionModel(List.of(new DecisionTable(
                "triage",
                "Triage",
                "FIRST",
                List.of(new Input("I1", "Danger", "danger", "boolean", List.of())),
                List.of(new Output("O1", "Priority", "priority", "string", List.of())),
                rules)));
    }

    private static Rule rule(String id, String input, String output) {
        return new Rule(id, Arrays.asList(input), List.of(output), "");
    }
}
