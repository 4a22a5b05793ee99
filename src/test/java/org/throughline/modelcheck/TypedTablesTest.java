package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.ModelFile;
import org.throughline.model.ModelSources;
import org.throughline.modelcheck.Finding.Severity;

/** One change to a shipped table that stopped the work when it was published: it is said at its element, nothing else is. */
class TypedTablesTest {

    private static final String TRIAGE = "processes/casefile/triage.dmn";
    private static final String INTERVAL = "processes/followup/follow-up-interval.dmn";

    private static Set<String> errors(String file, String text) {
        return ShippedLibrary.findings(new ModelFile(file, text)).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(ProcessSketch::said)
                .collect(Collectors.toSet());
    }

    private static List<Finding> all(String file, String text) {
        return ShippedLibrary.findings(new ModelFile(file, text));
    }

    private static String changed(String file, String change, String to) {
        String text = ModelSources.text(file);
        assertThat(text).contains(change);
        int at = text.indexOf(change);
        return text.substring(0, at) + to + text.substring(at + change.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "answers-several at triage| hitPolicy=\"FIRST\"| hitPolicy=\"COLLECT\"",
                "answers-several at triage| hitPolicy=\"FIRST\"| hitPolicy=\"RULE ORDER\"",
                "answer-unlisted at Triage_rule_1| <text>\"urgent\"</text>| <text>\"urgnt\"</text>",
                "answer-not-taken at Triage_rule_1| <text>\"LMSW\"</text>| <text>\"MD\"</text>",
                "answer-of-another-type at Triage_rule_1| <text>4</text>| <text>\"four\"</text>",
                "answer-of-another-type at Triage_rule_1| <text>4</text>| <text>4.5</text>",
                "answer-needed at Triage_rule_1| <text>4</text>| <text></text>",
                "output-read at triage| name=\"priority\"| name=\"urgency\"",
                "output-of-another-type at Triage_out_responseHours| name=\"responseHours\" typeRef=\"integer\"| name=\"responseHours\" typeRef=\"string\"",
                "input-of-another-type at Triage_in_immediateDanger| <text>immediateDanger</text>| <text>childrenInHousehold + 1</text>",
                "cell-of-another-type at Triage_rule_2| <text>&gt; 0</text>| <text>\"none\"</text>",
                "function-unknown at Triage_rule_2| <text>&gt; 0</text>| <text>&gt; counts(1)</text>",
                "compared-unlike at Triage_rule_2| <text>&gt; 0</text>| <text>immediateDanger = \"yes\"</text>",
                "operand-unlike at Triage_rule_2| <text>&gt; 0</text>| <text>&gt; 1 + \"one\"</text>",
            })
    void aFaultOfTypesIsSaidAtItsElementAndNothingElseIs(String said, String change, String to) {
        String text = changed(TRIAGE, change, to);
        if (said.startsWith("answer-not-taken")) {
            // the table lists the value, so that only the program and the database do not know it
            text = text.replace("\"LBSW\", \"LMSW\", \"LCSW\"", "\"LBSW\", \"LMSW\", \"LCSW\", \"MD\"");
        }
        assertThat(all(TRIAGE, text))
                .filteredOn(finding -> !finding.code().endsWith("-not-analyzed"))
                .extracting(ProcessSketch::said)
                .containsOnly(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TRIAGE,
                INTERVAL,
                "processes/casefile/assignment.dmn",
                "processes/casefile/caseload-standard.dmn",
                "processes/casefile/due-dates.dmn",
                "processes/assessment/risk-level.dmn"
            })
    void withoutItsLastRowATableStopsTheWorkAndSaysSo(String file) {
        String text = ModelSources.text(file);
        String cut = text.substring(0, text.lastIndexOf("<rule ")) + text.substring(text.lastIndexOf("</rule>") + 7);
        assertThat(errors(file, cut)).isNotEmpty().allMatch(said -> said.startsWith("table-gap-"));
        assertThat(errors(file, text)).isEmpty();
    }

    @Test
    void aTableThatSaysWhoDoesTheWorkNamesGroupsThatDoIt() {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                  xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                <decision id="who" name="Who" camunda:historyTimeToLive="P1D"><decisionTable hitPolicy="FIRST">
                <input id="i"><inputExpression typeRef="string"><text>caseNumber</text></inputExpression></input>
                <output id="o" name="group" typeRef="string"/><output id="p" name="why" typeRef="string"/>
                <rule id="r1"><description>a</description><inputEntry><text>"1"</text></inputEntry>
                  <outputEntry><text>"%s"</text></outputEntry><outputEntry><text>"administrator"</text></outputEntry></rule>
                <rule id="r2"><description>b</description><inputEntry><text></text></inputEntry>
                  <outputEntry><text>"intake"</text></outputEntry><outputEntry><text>"else"</text></outputEntry></rule>
                </decisionTable></decision></definitions>""";
        ModelFile process = new ModelFile(
                "sketch.bpmn",
                ProcessSketch.process("<startEvent id=\"Begin\" name=\"Begins\"/>"
                        + "<businessRuleTask id=\"Decide\" name=\"Decide\" camunda:decisionRefBinding=\"latest\""
                        + " camunda:resultVariable=\"who\" camunda:mapDecisionResult=\"singleResult\" camunda:decisionRef=\"who\"/>"
                        + ProcessSketch.work("Ask", "asked").replace("\"caseworker\"", "\"${who.group}\"")
                        + "<endEvent id=\"Done\" name=\"Done\"/>" + ProcessSketch.flow("Begin", "Decide")
                        + ProcessSketch.flow("Decide", "Ask") + ProcessSketch.flow("Ask", "Done")));
        assertThat(ShippedLibrary.findings(
                        process, ProcessSketch.ASKED, new ModelFile("who.dmn", table.formatted("administrator"))))
                .extracting(ProcessSketch::said)
                .containsExactly("group-unknown at r1");
        assertThat(ShippedLibrary.findings(
                        process, ProcessSketch.ASKED, new ModelFile("who.dmn", table.formatted("supervisor@north"))))
                .isEmpty();
    }

    @Test
    void aTableThatAsksForEveryValueButNotForNoneStopsWhereNoneIsKnown() {
        String text = ModelSources.text(INTERVAL);
        String cut = text.substring(0, text.lastIndexOf("<rule ")) + text.substring(text.lastIndexOf("</rule>") + 7);
        assertThat(all(INTERVAL, cut)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("table-gap-none");
            assertThat(finding.args()).containsExactly("Risk level");
        });
    }

    @Test
    void whatOneNumberIsReadOfMayBeCalledOtherwiseButIsANumber() {
        assertThat(errors(INTERVAL, changed(INTERVAL, "name=\"days\"", "name=\"interval\"")))
                .isEmpty();
        assertThat(errors(
                        INTERVAL,
                        changed(INTERVAL, "name=\"days\" typeRef=\"integer\"", "name=\"days\" typeRef=\"string\"")))
                .containsExactly("output-of-another-type at FollowUpInterval_out_days");
    }
}
