package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** Nobody holds a licence that does not exist, so nobody could do the work. */
class UnknownLicence implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps().stream()
                .filter(step -> step.properties().containsKey("requiredLicence"))
                .filter(step -> !known.licences().contains(step.properties().get("requiredLicence")))
                .forEach(step -> report.error(
                        "licence-unknown",
                        step,
                        step.properties().get("requiredLicence"),
                        String.join(", ", known.licences())));
    }
}
