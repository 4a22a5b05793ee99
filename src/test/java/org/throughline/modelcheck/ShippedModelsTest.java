package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelReader;
import org.throughline.model.ModelSources;
import org.throughline.modelcheck.bpmn.ProcessRuleSet;
import org.throughline.modelcheck.dmn.DecisionRuleSet;
import org.throughline.modelcheck.form.FormRuleSet;

/** Nothing that the house ships is accused of anything. */
class ShippedModelsTest {

    private final ModelReader modelReader = new ModelReader();
    private final CheckContext context = ShippedLibrary.shipped();

    @Test
    void noShippedProcessHasAFault() {
        List<Finding> findings = new ArrayList<>();
        assertThat(ModelSources.processes()).isNotEmpty().allSatisfy((file, text) -> {
            Findings report = new Findings(ModelKind.PROCESS, file);
            new ProcessRuleSet().check(modelReader.process(text), context, report);
            findings.addAll(report.findings());
        });
        assertThat(findings).extracting(ShippedModelsTest::said).isEmpty();
    }

    @Test
    void noShippedDecisionHasAFault() {
        List<Finding> findings = new ArrayList<>();
        assertThat(ModelSources.decisions()).isNotEmpty().allSatisfy((file, text) -> {
            Findings report = new Findings(ModelKind.DECISION, file);
            new DecisionRuleSet().check(modelReader.decision(text), context, report);
            findings.addAll(report.findings());
        });
        assertThat(findings).extracting(ShippedModelsTest::said).isEmpty();
    }

    @Test
    void noShippedFormHasAFault() {
        List<Finding> findings = new ArrayList<>();
        assertThat(ModelSources.forms()).isNotEmpty().allSatisfy((file, text) -> {
            Findings report = new Findings(ModelKind.FORM, file);
            new FormRuleSet().check(modelReader.form(text), context, report);
            findings.addAll(report.findings());
        });
        assertThat(findings).extracting(ShippedModelsTest::said).isEmpty();
    }

    private static String said(Finding finding) {
        return finding.severity() + " " + finding.model() + " " + finding.code() + " at " + finding.elementId() + " "
                + finding.args();
    }
}
