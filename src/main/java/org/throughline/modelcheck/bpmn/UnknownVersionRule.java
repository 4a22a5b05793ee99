package org.throughline.modelcheck.bpmn;

import java.util.List;
import org.throughline.engine.ModelKind;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.shared.ExpressionText;

/** Whoever names a version of a form, a table or a process names one that there is. */
class UnknownVersionRule implements ModelRule<CheckedProcess> {

    private static final List<VersionedReference> REFERENCES = List.of(
            new VersionedReference(ModelKind.FORM, "camunda:formRef"),
            new VersionedReference(ModelKind.DECISION, "camunda:decisionRef"),
            new VersionedReference(ModelKind.PROCESS, "calledElement"));

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps().forEach(step -> REFERENCES.stream()
                .filter(reference -> ExpressionText.isConstant(step.get(reference.attribute())))
                .forEach(reference -> reference.check(step, context, findings)));
    }

    /** @param attribute in which a step names the model; binding and version stand in attributes named after it */
    private record VersionedReference(ModelKind kind, String attribute) {

        void check(FlowNode step, CheckContext context, Findings findings) {
            String key = step.get(attribute).strip();
            String binding = String.valueOf(beside(step, "Binding"));
            switch (binding) {
                case "null", "latest" -> {}
                case "version" -> version(step, key, beside(step, "Version"), context, findings);
                case "deployment" -> {
                    if (exists(key, context) && !context.isDrawn(kind, key)) {
                        findings.error("version-not-drawn", step, key);
                    }
                }
                default -> findings.error("binding-unknown", step, binding, key);
            }
        }

        private void version(FlowNode step, String key, String version, CheckContext context, Findings findings) {
            if (exists(key, context) && !context.isPublished(kind, key, version)) {
                findings.error("version-unknown", step, key, version == null ? "" : version);
            }
        }

        /** That there is no such model at all is said already. */
        private boolean exists(String key, CheckContext context) {
            return switch (kind) {
                case FORM -> context.form(key).isPresent();
                case DECISION -> context.decision(key).isPresent();
                case PROCESS -> context.process(key).isPresent();
            };
        }

        private String beside(FlowNode step, String what) {
            String camunda = attribute.startsWith("camunda:") ? attribute : "camunda:" + attribute;
            return step.get(camunda + what);
        }
    }
}
