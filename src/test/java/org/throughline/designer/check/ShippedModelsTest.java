package org.throughline.designer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.designer.Finding;
import org.throughline.designer.ShippedHouse;
import org.throughline.designer.check.bpmn.ProcessChecks;
import org.throughline.designer.check.dmn.DecisionChecks;
import org.throughline.designer.check.form.FormChecks;
import org.throughline.drawing.Drawings;
import org.throughline.drawing.DrawnFiles;
import org.throughline.engine.ModelKind;

/** Nothing that the house ships is accused of anything. */
class ShippedModelsTest {

    private final Drawings drawings = new Drawings();
    private final Known house = ShippedHouse.shipped();

    @Test
    void noShippedProcessHasAFault() {
        List<Finding> findings = new ArrayList<>();
        assertThat(DrawnFiles.processes()).isNotEmpty().allSatisfy((file, text) -> {
            Report report = new Report(ModelKind.PROCESS, file);
            ProcessChecks.look(drawings.process(text), house, report);
            findings.addAll(report.findings());
        });
        assertThat(findings).extracting(ShippedModelsTest::said).isEmpty();
    }

    @Test
    void noShippedDecisionHasAFault() {
        List<Finding> findings = new ArrayList<>();
        assertThat(DrawnFiles.decisions()).isNotEmpty().allSatisfy((file, text) -> {
            Report report = new Report(ModelKind.DECISION, file);
            DecisionChecks.look(drawings.decision(text), house, report);
            findings.addAll(report.findings());
        });
        assertThat(findings).extracting(ShippedModelsTest::said).isEmpty();
    }

    @Test
    void noShippedFormHasAFault() {
        List<Finding> findings = new ArrayList<>();
        assertThat(DrawnFiles.forms()).isNotEmpty().allSatisfy((file, text) -> {
            Report report = new Report(ModelKind.FORM, file);
            FormChecks.look(drawings.form(text), house, report);
            findings.addAll(report.findings());
        });
        assertThat(findings).extracting(ShippedModelsTest::said).isEmpty();
    }

    private static String said(Finding finding) {
        return finding.severity() + " " + finding.model() + " " + finding.code() + " at " + finding.elementId() + " "
                + finding.args();
    }
}
