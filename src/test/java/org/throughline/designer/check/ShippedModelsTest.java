package org.throughline.designer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.designer.Finding;
import org.throughline.designer.ShippedLibrary;
import org.throughline.designer.check.bpmn.ProcessChecks;
import org.throughline.designer.check.dmn.DecisionChecks;
import org.throughline.designer.check.form.FormChecks;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelReader;
import org.throughline.model.ModelSources;

/** Nothing that the house ships is accused of anything. */
class ShippedModelsTest {

    private final ModelReader modelReader = new ModelReader();
    private final KnownModels house = ShippedLibrary.shipped();

    @Test
    void noShippedProcessHasAFault() {
        List<Finding> findings = new ArrayList<>();
        assertThat(ModelSources.processes()).isNotEmpty().allSatisfy((file, text) -> {
            Findings report = new Findings(ModelKind.PROCESS, file);
            ProcessChecks.look(modelReader.process(text), house, report);
            findings.addAll(report.findings());
        });
        assertThat(findings).extracting(ShippedModelsTest::said).isEmpty();
    }

    @Test
    void noShippedDecisionHasAFault() {
        List<Finding> findings = new ArrayList<>();
        assertThat(ModelSources.decisions()).isNotEmpty().allSatisfy((file, text) -> {
            Findings report = new Findings(ModelKind.DECISION, file);
            DecisionChecks.look(modelReader.decision(text), house, report);
            findings.addAll(report.findings());
        });
        assertThat(findings).extracting(ShippedModelsTest::said).isEmpty();
    }

    @Test
    void noShippedFormHasAFault() {
        List<Finding> findings = new ArrayList<>();
        assertThat(ModelSources.forms()).isNotEmpty().allSatisfy((file, text) -> {
            Findings report = new Findings(ModelKind.FORM, file);
            FormChecks.look(modelReader.form(text), house, report);
            findings.addAll(report.findings());
        });
        assertThat(findings).extracting(ShippedModelsTest::said).isEmpty();
    }

    private static String said(Finding finding) {
        return finding.severity() + " " + finding.model() + " " + finding.code() + " at " + finding.elementId() + " "
                + finding.args();
    }
}
