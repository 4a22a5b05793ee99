package org.throughline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.engine.DecisionTrials.Trial;
import org.throughline.engine.DecisionTrials.Undecidable;
import org.throughline.engine.ModelRefused;

class IsolatedDecisionsTest {

    private final IsolatedDecisions trials = new IsolatedDecisions();

    @Test
    void aTableThatIsNotDeployedDecides() {
        Trial trial = trials.of("size", table("FIRST", "feel", "&gt; 10", "\"large\"", "\"small\""));
        assertThat(trial.decide(Map.of("number", 11))).isEqualTo(List.of(Map.of("size", "large")));
        assertThat(trial.decide(Map.of("number", 9))).isEqualTo(List.of(Map.of("size", "small")));
    }

    @Test
    void twoRulesWhereOnlyOneMayHoldCannotBeDecided() {
        Trial trial = trials.of("size", table("UNIQUE", "feel", "&gt; 10", "\"large\"", "\"small\""));
        assertThat(trial.decide(Map.of("number", 9))).isEqualTo(List.of(Map.of("size", "small")));
        assertThatThrownBy(() -> trial.decide(Map.of("number", 11))).isInstanceOf(Undecidable.class);
    }

    @Test
    void aCellThatIsNoFeelIsRefusedBeforeAnythingIsDecided() {
        assertRefused(table("FIRST", "feel", "&gt; 10", "\"large", "\"small\""));
    }

    @Test
    void aCellWhoseValueIsNotOfItsColumnCannotBeDecided() {
        String typed = table("FIRST", "feel", "&gt; 10", "\"many\"", "\"few\"")
                .replace("typeRef=\"string\"", "typeRef=\"integer\"");
        Trial trial = trials.of("size", typed);
        assertThatThrownBy(() -> trial.decide(Map.of("number", 11))).isInstanceOf(Undecidable.class);
    }

    @Test
    void whatMayNotBeDeployedMayNotBeTried() {
        assertRefused(table("FIRST", "juel", "&gt; 10", "${''.getClass()}", "\"small\""));
        assertRefused(table("FIRST", "javascript", "&gt; 10", "1", "2"));
        assertRefused(
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + table("FIRST", "feel", "1", "&b;", "2"));
        assertRefused("no xml at all");
    }

    @Test
    void aFileWithoutThatDecisionIsRefused() {
        String other = table("FIRST", "feel", "1", "1", "2").replace("<decision id=\"size\"", "<decision id=\"width\"");
        assertRefused(other);
    }

    private void assertRefused(String dmn) {
        assertThatThrownBy(() -> trials.of("size", dmn)).isInstanceOf(ModelRefused.class);
    }

    private static String table(String hitPolicy, String language, String test, String then, String otherwise) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="size" name="Size">
                    <decisionTable id="t" hitPolicy="%s">
                      <input id="i"><inputExpression id="e" typeRef="number"><text>number</text></inputExpression></input>
                      <output id="o" name="size" typeRef="string" />
                      <rule id="r1">
                        <inputEntry id="i1"><text>%s</text></inputEntry>
                        <outputEntry id="o1" expressionLanguage="%s"><text>%s</text></outputEntry>
                      </rule>
                      <rule id="r2">
                        <inputEntry id="i2"><text></text></inputEntry>
                        <outputEntry id="o2"><text>%s</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(hitPolicy, test, language, then, otherwise);
    }
}
