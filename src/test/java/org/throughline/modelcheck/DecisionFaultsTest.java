package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelReader;
import org.throughline.modelcheck.dmn.DecisionRuleSet;

/** Overlaps and gaps of decision tables, and what else stops or falsifies a decision. */
class DecisionFaultsTest {

    private static final CheckContext CONTEXT = ShippedLibrary.shipped();

    /** @param rules each {@code cell | cell -> answer} */
    private static String table(String hitPolicy, String inputs, String... rules) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < rules.length; i++) {
            String[] sides = rules[i].split("->");
            rows.append("<rule id=\"r").append(i + 1).append("\"><description>why</description>");
            for (String cell : sides[0].split("\\|")) {
                rows.append("<inputEntry><text>").append(xml(cell.strip())).append("</text></inputEntry>");
            }
            rows.append("<outputEntry><text>").append(xml(sides[1].strip())).append("</text></outputEntry></rule>");
        }
        StringBuilder columns = new StringBuilder();
        for (String input : inputs.split(" ")) {
            String[] named = input.split(":");
            columns.append(
                    "<input id=\"i_%s\" label=\"%s\"><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression>%s</input>"
                            .formatted(named[0], named[0], named[1], named[0], values(named)));
        }
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                <decision id="d" name="D" camunda:historyTimeToLive="P1D"><decisionTable hitPolicy="%s">%s
                <output id="o" name="answer"/>%s</decisionTable></decision></definitions>""".formatted(hitPolicy, columns, rows);
    }

    private static String values(String[] named) {
        return named.length < 3
                ? ""
                : "<inputValues><text>"
                        + xml(Arrays.stream(named[2].split(","))
                                .map(value -> "\"" + value + "\"")
                                .collect(Collectors.joining(", ")))
                        + "</text></inputValues>";
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static List<String> check(String dmn) {
        Findings report = new Findings(ModelKind.DECISION, "d");
        new DecisionRuleSet().check(new ModelReader().decision(dmn), CONTEXT, report);
        return report.findings().stream().map(DecisionFaultsTest::said).toList();
    }

    private static String said(Finding finding) {
        return finding.code() + " at " + finding.elementId() + " " + finding.args();
    }

    @Test
    void twoRulesForOneCaseAreReportedWithTheCase() {
        assertThat(check(table("UNIQUE", "age:integer", "< 18 -> 1", "[17..65) -> 2", ">= 65 -> 3")))
                .containsExactly("rules-overlap at r2 [1, 2, age = 17]");
    }

    @Test
    void rulesThatMeetButDoNotOverlapAreNotAccused() {
        assertThat(check(table("UNIQUE", "age:integer", "< 18 -> 1", "[18..65) -> 2", ">= 65 -> 3")))
                .isEmpty();
    }

    @Test
    void betweenWholeNumbersThereIsNoGapButBetweenOthersThereIs() {
        String[] rules = {"<= 17 -> 1", ">= 18 -> 2"};
        assertThat(check(table("UNIQUE", "age:integer", rules))).isEmpty();
        assertThat(check(table("UNIQUE", "weight:double", rules)))
                .containsExactly("table-gap at d [weight (17 .. 18)]");
    }

    @Test
    void aListedValueWithoutARuleIsAGap() {
        assertThat(check(table("UNIQUE", "risk:string:low,high,severe", "\"low\" -> 1", "\"high\" -> 2")))
                .containsExactly("table-gap at d [risk: severe]");
        assertThat(check(table("UNIQUE", "risk:string", "\"low\" -> 1", "not(\"low\") -> 2")))
                .isEmpty();
        assertThat(check(table("UNIQUE", "risk:string", "\"low\" -> 1")))
                .containsExactly("table-gap at d [risk: ≠ low]");
    }

    @Test
    void gapsOverSeveralColumnsAreFound() {
        assertThat(check(table(
                        "FIRST", "child:boolean age:integer", "true | < 6 -> 1", "false | - -> 2", "true | > 6 -> 3")))
                .containsExactly("table-gap at d [child: true; age = 6]");
    }

    @Test
    void daysAreIntervalsToo() {
        assertThat(check(table("UNIQUE", "day:date", "< date(\"2026-01-01\") -> 1", ">= date(\"2026-01-02\") -> 2")))
                .containsExactly("table-gap at d [day = 2026-01-01]");
    }

    @Test
    void aRuleBelowOnesThatTakeAllOfItIsNeverReached() {
        assertThat(check(table("FIRST", "age:integer", "< 10 -> 1", ">= 10 -> 2", "[5..15] -> 3", "- -> 4")))
                .containsExactly("rule-never-reached at r3 [3]");
    }

    @Test
    void anyMayOverlapWhereItAnswersTheSame() {
        assertThat(check(table("ANY", "age:integer", "< 18 -> 1", "> 16 -> 1"))).isEmpty();
        assertThat(check(table("ANY", "age:integer", "< 18 -> 1", "> 16 -> 2")))
                .containsExactly("rules-overlap at r2 [1, 2, age (16 .. 18)]");
    }

    @Test
    void whatCannotBeAnalyzedIsSaidAndNotGuessed() {
        assertThat(check(table("UNIQUE", "age:integer", "< 18 -> 1", "> limit -> 2", ">= 18 -> 3")))
                .containsExactly("rules-not-analyzed at d [2]");
        assertThat(check(table("UNIQUE", "age:integer", "< 18 -> 1", "\"old\" -> 2")))
                .anyMatch(said -> said.startsWith("cell-of-another-type at r2"))
                .contains("table-not-analyzed at d []")
                .hasSize(2);
        assertThat(check(table("FIRST", "age:integer", "> limit -> 1", "- -> 2")))
                .isEmpty();
    }

    @Test
    void aValueThatTheColumnDoesNotListIsReported() {
        assertThat(check(table("COLLECT", "risk:string:low,high", "\"hihg\" -> 1")))
                .containsExactly("value-unlisted at r1 [hihg, 1, low, high]");
    }

    @Test
    void collectingTablesMayOverlapAndLeaveGaps() {
        assertThat(check(table("COLLECT", "age:integer", "< 18 -> 1", "< 20 -> 2")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cell-unreadable at r1; < 18; [18..",
                "hit-policy at d; UNIQUE; PRIORITY",
                "decision-language at d; <text>age</text>; <text>age</text><x expressionLanguage=\"groovy\"/>",
                "output-removed at follow-up-interval; \"d\"; \"follow-up-interval\"",
                "history-not-kept at d; camunda:historyTimeToLive=\"P1D\"; camunda:historyTimeToLive=\"P0D\"",
                "history-missing at d; camunda:historyTimeToLive=\"P1D\"; ''",
                "rule-without-reason at d; <description>why</description>; ''",
            })
    void aFaultIsSaidAtItsPlace(String said, String change, String to) {
        String clean = table(
                "UNIQUE",
                "age:integer risk:string:low,high",
                "< 18 | - -> 1",
                ">= 18 | \"high\" -> 2",
                ">= 18 | \"low\" -> 3");
        assertThat(check(clean)).isEmpty();
        String changed = clean.replace(xml(change), change.startsWith("<") && !change.startsWith("< ") ? to : xml(to))
                .replace(change, to);
        assertThat(changed).isNotEqualTo(clean);
        assertThat(check(changed)).anyMatch(found -> found.startsWith(said + " "));
    }

    /** Small random tables, each combination of values tried by hand. */
    @Test
    void overlapsAndGapsAreThoseThatTryingEveryValueFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int rules = 1 + random.nextInt(5);
            int[][] spans = new int[rules][];
            String[] rows = new String[rules];
            for (int i = 0; i < rules; i++) {
                int a = random.nextInt(5);
                int b = random.nextInt(4);
                spans[i] = new int[] {a, a + random.nextInt(5 - a + 1), b, b + random.nextInt(4 - b + 1)};
                rows[i] = "[%d..%d] | [%d..%d] -> %d".formatted(spans[i][0], spans[i][1], spans[i][2], spans[i][3], i);
            }
            List<String> said = check(table("UNIQUE", "x:integer y:integer", rows));
            long overlaps = IntStream.range(0, rules)
                    .mapToLong(i -> IntStream.range(i + 1, rules)
                            .filter(j -> IntStream.rangeClosed(0, 5).anyMatch(x -> IntStream.rangeClosed(0, 4)
                                    .anyMatch(y -> fits(spans[i], x, y) && fits(spans[j], x, y))))
                            .count())
                    .sum();
            assertThat(said.stream().filter(text -> text.startsWith("rules-overlap")))
                    .hasSize((int) overlaps);
            assertThat(said).anyMatch(text -> text.startsWith("table-gap"));
            said.stream()
                    .filter(text -> text.startsWith("table-gap"))
                    .forEach(gap -> assertThat(gap).as(Arrays.toString(rows)).doesNotContain("[]"));
        }
    }

    private static boolean fits(int[] span, int x, int y) {
        return span[0] <= x && x <= span[1] && span[2] <= y && y <= span[3];
    }
}
