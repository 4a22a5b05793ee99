package org.throughline.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.engine.ExpressionReader;
import org.throughline.engine.ExpressionReader.Call;
import org.throughline.engine.ExpressionReader.Comparison;

/** What an expression looks up, calls and compares is known without running it. */
class ReadingExpressionsTest {

    private final ExpressionReader reader = new ReadingExpressions();

    @Test
    void aConditionTellsItsVariablesAndWhatTheyAreComparedWith() {
        ExpressionReader.Read read = reader.ofModel("${reached == 'no' && contactLost != true}");
        assertThat(read.fault()).isNull();
        assertThat(read.names()).containsExactly("contactLost", "reached");
        assertThat(read.comparisons())
                .containsExactly(new Comparison("reached", "no", true), new Comparison("contactLost", "true", false));
    }

    @Test
    void aCallTellsItsBeanMethodAndNumberOfArguments() {
        ExpressionReader.Read read = reader.ofModel("${workDates.due(execution)}");
        assertThat(read.calls()).containsExactly(new Call("workDates", "due", 1));
        assertThat(read.names()).isEmpty();
    }

    @Test
    void theKeyOfAMapIsNoVariable() {
        assertThat(reader.ofModel("Case #{triage.priority}").names()).containsExactly("triage");
    }

    @Test
    void anExpressionThatIsNotClosedIsUnreadable() {
        assertThat(reader.ofModel("${decision == 'yes'").fault()).isNotBlank();
        assertThat(reader.ofFeel("= if a then").fault()).isNotBlank();
        assertThat(reader.ofCell("[1..").fault()).isNotBlank();
    }

    @Test
    void feelTellsItsVariablesButNotTheNamesThatItGivesItself() {
        assertThat(reader.ofFeel("=for each in goals return each.title + suffix")
                        .names())
                .containsExactly("goals", "suffix");
        assertThat(reader.ofFeel("=some x in needs satisfies x = wanted").names())
                .containsExactly("needs", "wanted");
        assertThat(reader.ofFeel("=count(candidates) = 0").names()).containsExactly("candidates");
        assertThat(reader.ofFeel("={a: 1, b: a + c}.b").names()).containsExactly("c");
        assertThat(reader.ofFeel("=goals[status = \"met\"]").names()).containsExactly("goals");
    }

    @Test
    void aCellMayNameAnotherInput() {
        assertThat(reader.ofCell("> limit").names()).containsExactly("limit");
        assertThat(reader.ofCell("\"low\", \"high\"").names()).isEmpty();
        assertThat(reader.ofCell("[18..65)").fault()).isNull();
    }
}
