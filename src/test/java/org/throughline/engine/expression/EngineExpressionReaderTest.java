package org.throughline.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.CellTests;
import org.throughline.engine.CellTests.CellKind;
import org.throughline.engine.CellTests.Span;
import org.throughline.engine.ExpressionReader;
import org.throughline.engine.ExpressionReader.BeanCall;
import org.throughline.engine.ExpressionReader.VariableComparison;

/** What an expression looks up, calls and compares is known without running it. */
class EngineExpressionReaderTest {

    private final ExpressionReader reader = new EngineExpressionReader();

    @Test
    void aConditionHasItsVariablesAndWhatTheyAreComparedWith() {
        ExpressionReader.Read read = reader.ofModel("${reached == 'no' && contactLost != true}");
        assertThat(read.fault()).isNull();
        assertThat(read.names()).containsExactly("contactLost", "reached");
        assertThat(read.comparisons())
                .containsExactly(
                        new VariableComparison("reached", "no", true),
                        new VariableComparison("contactLost", "true", false));
    }

    @Test
    void aCallHasItsBeanMethodAndNumberOfArguments() {
        ExpressionReader.Read read = reader.ofModel("${workDates.due(execution)}");
        assertThat(read.calls()).containsExactly(new BeanCall("workDates", "due", 1));
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
    void feelHasItsVariablesButNotTheNamesThatItGivesItself() {
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

    @Test
    void aCellOfConstantsSaysWhatItLetsThrough() {
        assertThat(reader.constants("")).contains(CellTests.ANY);
        assertThat(reader.constants(" - ")).contains(CellTests.ANY);
        assertThat(constants("\"low\", \"high\"").words()).containsExactly("high", "low");
        assertThat(constants("not(\"low\")")).isEqualTo(words(true, "low"));
        assertThat(constants("true")).isEqualTo(words(false, "true"));
        assertThat(constants("-5")).isEqualTo(span(CellKind.NUMBER, new Span(number("-5"), true, number("-5"), true)));
        assertThat(constants("[18..65)"))
                .isEqualTo(span(CellKind.NUMBER, new Span(number("18"), true, number("65"), false)));
        assertThat(constants("]18..65["))
                .isEqualTo(span(CellKind.NUMBER, new Span(number("18"), false, number("65"), false)));
        assertThat(constants(">= .5")).isEqualTo(span(CellKind.NUMBER, new Span(number("0.5"), true, null, false)));
        assertThat(constants("< date(\"1970-01-02\")"))
                .isEqualTo(span(CellKind.DATE, new Span(null, false, number("1"), false)));
    }

    /** Signs within texts and remarks part nothing, and what only looks like a test is none. */
    @Test
    void aCellIsReadAsTheEngineReadsIt() {
        assertThat(constants("\"a, b\", \"not(c)\"")).isEqualTo(words(false, "a, b", "not(c)"));
        assertThat(constants("not(\"a)\", \"b\")")).isEqualTo(words(true, "a)", "b"));
        assertThat(constants("1 /* or 2, or 3 */").spans()).hasSize(1);
        assertThat(constants("(5)")).isEqualTo(constants("5"));
        assertThat(constants("\"[1..2]\"")).isEqualTo(words(false, "[1..2]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> limit",
                "= 5",
                "1, \"one\"",
                "1 + 1",
                "null",
                "date(\"2026-02-30\")",
                "date(born)",
                "[1..limit]",
                "[1..date(\"2026-02-03\")]",
                "not(not(1))",
                "contains(?, \"a\")",
                "\"a\" + \"b\"",
                "[1, 2",
                "-\"a\""
            })
    void whatIsMoreThanConstantsIsNotGuessed(String cell) {
        assertThat(reader.constants(cell)).isEmpty();
    }

    @Test
    void aCellTooLongOrTooDeepIsNotRead() {
        assertThat(reader.constants("1,".repeat(3_000) + "1")).isEmpty();
        assertThat(reader.constants("(".repeat(1_900) + "1" + ")".repeat(1_900)))
                .isEmpty();
        assertThat(reader.constants("9".repeat(61))).isEmpty();
    }

    private CellTests constants(String cell) {
        return reader.constants(cell).orElseThrow();
    }

    private static CellTests words(boolean negated, String... words) {
        return new CellTests(false, negated, CellKind.WORD, List.of(), Set.of(words));
    }

    private static CellTests span(CellKind kind, Span span) {
        return new CellTests(false, false, kind, List.of(span), Set.of());
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }
}
