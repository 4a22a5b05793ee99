package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelReader;
import org.throughline.model.ModelSources;
import org.throughline.modelcheck.form.FormRuleSet;

/** A clean form, and one change to it for each fault: the fault is said at its field, and nothing else is. */
class FormFaultsTest {

    private static final String CLEAN = """
            {"id": "home-visit", "type": "default", "components": [
             {"id": "f1", "type": "radio", "key": "atHome", "label": "Was somebody at home?",
              "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}],
              "properties": {"route": "true", "label.id": "Apakah ada orang di rumah?", "option.yes.id": "Ya", "option.no.id": "Tidak"}},
             {"id": "f2", "type": "number", "key": "rooms", "label": "Rooms", "validate": {"min": 1, "max": 20},
              "conditional": {"hide": "=atHome = \\"no\\""}, "properties": {"label.id": "Kamar"}},
             {"id": "l1", "type": "dynamiclist", "path": "people", "label": "People", "properties": {"label.id": "Orang"},
              "components": [{"id": "f3", "type": "textfield", "key": "name", "label": "Name", "properties": {"label.id": "Nama"}}]}
            ]}""";

    private static List<String> check(String json) {
        Findings report = new Findings(ModelKind.FORM, "home-visit");
        String asked = "<startEvent id=\"B\" name=\"B\"/>" + ProcessSketch.work("Visit", "home-visit");
        CheckContext context = ShippedLibrary.with(
                new ModelFile("a.form", json), new ModelFile("a.bpmn", ProcessSketch.process(asked)));
        new FormRuleSet().check(new ModelReader().form(json), context, report);
        return report.findings().stream().map(ProcessSketch::said).toList();
    }

    @Test
    void theCleanFormIsNotAccused() {
        assertThat(check(CLEAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "component-not-rendered at f2; \"number\"; \"filepicker\"",
                "component-not-rendered at f2; \"number\"; \"html\"",
                "component-not-rendered at f2; \"number\"; \"iframe\"",
                "key-missing at f3; \"key\": \"name\", ; ~~",
                "key-unusable at f3; \"key\": \"name\"; \"key\": \"the name\"",
                "key-twice at l1; \"key\": \"rooms\"; \"key\": \"people\"",
                "component-id-twice at f1; \"id\": \"f3\"; \"id\": \"f1\"",
                "label-missing at f2; \"label\": \"Rooms\", ; ~~",
                "text-untranslated at f2; \"label.id\": \"Kamar\"; \"other\": \"\"",
                "text-untranslated at f1; , \"option.no.id\": \"Tidak\"; ~~",
                "options-missing at f1; [{\"label\": \"Yes\", \"value\": \"yes\"}, {\"label\": \"No\", \"value\": \"no\"}]; []",
                "option-twice at f1; \"value\": \"no\"; \"value\": \"yes\"",
                "feel-unreadable at f2; =atHome = ; =atHome == ",
                "field-unknown at f2; =atHome = ; =atHom = ",
                "compared-unlike at f2; =atHome = \\\"no\\\"; =atHome = 3",
                "compared-unlike at f2; =atHome = \\\"no\\\"; =rooms = \\\"two\\\"",
                "operand-unlike at f2; =atHome = \\\"no\\\"; =rooms + atHome > 3",
                "function-unknown at f2; =atHome = \\\"no\\\"; =counts(people) > 3",
                "feel-of-another-type at f2; =atHome = \\\"no\\\"; =atHome",
                "feel-of-another-type at f2; =atHome = \\\"no\\\"; =count(people)",
                "feel-of-another-type at f2; \"min\": 1; \"min\": \"=people\"",
                "feel-of-another-type at f2; \"max\": 20; \"max\": \"=atHome = 1\"",
                "feel-of-another-type at f2; \"min\": 1; \"required\": \"=rooms\"",
                "feel-of-another-type at f2; \"max\": 20}; \"max\": 20}, \"readonly\": \"=rooms\"",
                "feel-of-another-type at l1; \"path\": \"people\"; \"path\": \"people\", \"dataSource\": \"=rooms\"",
                "field-unknown at l1; \"path\": \"people\"; \"path\": \"people\", \"dataSource\": \"=persons\"",
                "feel-of-another-type at f1; \"values\": [{\"label\": \"Yes\", \"value\": \"yes\"}, {\"label\": \"No\", \"value\": \"no\"}]; \"valuesExpression\": \"=rooms\"",
                "rows-too-many at l1; \"path\": \"people\"; \"path\": \"people\", \"defaultRepetitions\": 1000000000000",
                "limits-crossed at f2; \"min\": 1,; \"min\": 21,",
                "pattern-unreadable at f2; \"min\": 1,; \"pattern\": \"(\",",
                "route-in-list at f3; {\"label.id\": \"Nama\"}; {\"label.id\": \"Nama\", \"route\": \"true\"}",
                "fact-unknown at f2; {\"label.id\": \"Kamar\"}; {\"label.id\": \"Kamar\", \"fact\": \"shoe-size\"}",
                "fact-of-another-type at f2; {\"label.id\": \"Kamar\"}; {\"label.id\": \"Kamar\", \"fact\": \"veteran\"}",
                "fact-in-list at f3; {\"label.id\": \"Nama\"}; {\"label.id\": \"Nama\", \"fact\": \"postal-code\"}",
                "fact-option at f1; {\"route\": \"true\"; {\"fact\": \"sex\", \"route\": \"true\"",
                "summary-unknown at l1; {\"label.id\": \"Orang\"}; {\"label.id\": \"Orang\", \"summary\": \"name, age\"}",
                "summary-unknown at f2; {\"label.id\": \"Kamar\"}; {\"label.id\": \"Kamar\", \"summary\": \"atHome\"}",
                "row-list-unknown at f2; {\"label.id\": \"Kamar\"}; {\"label.id\": \"Kamar\", \"rowOf\": \"pets\"}",
                "form-id at null; \"home-visit\"; \"home visit\"",
            })
    void aFaultIsSaidAtItsField(String said, String change, String to) {
        assertThat(CLEAN).contains(change);
        assertThat(check(CLEAN.replace(change, to))).contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=rooms > 3 and atHome = \\\"no\\\"",
                "=atHome = null or rooms = null",
                "=count(people[name != null]) > 1",
                "=some person in people satisfies person.name = 3",
                "=not(list contains([1, 2], rooms))",
                "=if rooms > 3 then true else false"
            })
    void whatAsksAsItMayIsNotAccused(String condition) {
        assertThat(check(CLEAN.replace("=atHome = \\\"no\\\"", condition))).isEmpty();
    }

    /** A condition on a field that is gone hides nothing: nobody publishes that by a tick. */
    @Test
    void whatAsksForAFieldThatIsNotThereMayNotBePublished() {
        ModelFile form = new ModelFile("a.form", CLEAN.replace("=atHome = ", "=atHom = "));
        assertThat(ShippedLibrary.findings(form))
                .filteredOn(finding -> finding.code().equals("field-unknown"))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Finding.Severity.ERROR);
    }

    @Test
    void rowsThatFoldToFieldsOfTheirOwnAndNumbersOfRowsAreNotAccused() {
        String folded = CLEAN.replace("{\"label.id\": \"Orang\"}", "{\"label.id\": \"Orang\", \"summary\": \"name\"}")
                .replace("{\"label.id\": \"Kamar\"}", "{\"label.id\": \"Kamar\", \"rowOf\": \"people\"}");
        assertThat(check(folded)).isEmpty();
    }

    @Test
    void aRoutingFieldMayNotStandForTheCaseItself() {
        assertThat(check(CLEAN.replace("atHome", CaseVariables.CASE_ID))).containsExactly("route-reserved at f1");
    }

    @Test
    void aFieldThatAnAutomaticStepReadsIsMissed() {
        String agreement = ModelSources.text("forms/careplan/client-agreement.form");
        assertThat(check(agreement)).isEmpty();
        assertThat(check(agreement.replace("\"key\": \"agreed\"", "\"key\": \"agrees\"")))
                .contains("field-removed at null");
    }

    @Test
    void aNewFormThatNoTaskAsksIsReported() {
        assertThat(check(CLEAN.replace("home-visit", "home-visits"))).containsExactly("form-unused at null");
    }
}
