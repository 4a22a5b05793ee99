package org.throughline.modeldiff;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelReader;

/**
 * What differs between two contents of one model, element by element, rule by rule, field by field. Reads both contents as parts and reports what became of each.
 */
@Component
public class ModelDiff {

    private final ModelReader modelReader;

    ModelDiff(ModelReader modelReader) {
        this.modelReader = modelReader;
    }

    /** Order of elements and layout do not count as content, but a moved shape is reported as {@code layout}. */
    public ModelComparison compare(ModelKind kind, String from, String to) {
        return new ModelComparison(new ModelDifference(parts(kind, from), parts(kind, to)).changes());
    }

    private Map<String, Part> parts(ModelKind kind, String content) {
        return switch (kind) {
            case PROCESS -> PartsOfProcess.of(modelReader.xml(content));
            case DECISION -> PartsOfDecision.of(modelReader.xml(content));
            case FORM -> PartsOfForm.of(modelReader.form(content).source());
        };
    }

    public record ModelComparison(List<ModelChange> changes) {
        /** Nothing that means anything differs; layout may. */
        public boolean same() {
            return changes.stream().allMatch(change -> change.what() == What.LAYOUT);
        }
    }

    public enum What {
        ADDED,
        REMOVED,
        CHANGED,
        LAYOUT
    }

    /**
     * @param elementId as drawn
     * @param name in business words, or null
     * @param type e.g. userTask, rule, textfield
     * @param details what of it, with old and new text; for a rule one a cell
     */
    public record ModelChange(What what, String elementId, String name, String type, List<Detail> details) {}

    /** @param aspect e.g. name, camunda:formRef, label, or the column of a table */
    public record Detail(String aspect, String from, String to) {}
}
