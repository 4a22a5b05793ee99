package org.throughline.designer.check.bpmn;

import java.util.List;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/** A person named in the drawing leaves, falls ill, or has no licence. */
class FixedPerson implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnStep task : picture.steps("userTask").toList()) {
            for (String attribute : List.of("camunda:assignee", "camunda:candidateUsers")) {
                String person = task.get(attribute);
                if (person != null && !person.isBlank() && !person.contains("{")) {
                    report.warning("person-fixed", task, person);
                }
            }
        }
    }
}
