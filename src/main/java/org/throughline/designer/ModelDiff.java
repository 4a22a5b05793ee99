package org.throughline.designer;

import java.util.List;
import org.throughline.engine.ModelKind;

/** What differs between two contents of one model, element by element, rule by rule, field by field. */
public interface ModelDiff {

    /** Order of elements and layout do not count as content, but a moved shape is told as {@code layout}. */
    Comparison compare(ModelKind kind, String from, String to);

    record Comparison(List<Change> changes) {
        /** Nothing that means anything differs; layout may. */
        public boolean same() {
            return changes.stream().allMatch(change -> change.what() == What.LAYOUT);
        }
    }

    enum What {
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
    record Change(What what, String elementId, String name, String type, List<Detail> details) {}

    /** @param aspect e.g. name, camunda:formRef, label, or the column of a table */
    record Detail(String aspect, String from, String to) {}
}
