package org.throughline.fhir.resource;

import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Task.TaskPriority;

/** How soon help is needed: {@code soon} is urgent in FHIR, {@code urgent} is as soon as possible. */
final class Priorities {

    private Priorities() {}

    static TaskPriority ofTask(String urgency) {
        return TaskPriority.fromCode(code(urgency));
    }

    static ServiceRequestPriority ofRequest(String urgency) {
        return ServiceRequestPriority.fromCode(code(urgency));
    }

    private static String code(String urgency) {
        return switch (urgency == null ? "routine" : urgency) {
            case "soon" -> "urgent";
            case "urgent" -> "asap";
            default -> "routine";
        };
    }
}
