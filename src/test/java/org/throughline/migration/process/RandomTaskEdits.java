package org.throughline.migration.process;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** Redraws by chance what a task says of itself: who, until when, with which reminders. */
final class RandomTaskEdits {

    static final List<String> GROUPS = List.of("caseworker", "clinician", "supervisor", "intake");

    private final ModelPen pen;
    private int count;

    RandomTaskEdits(ModelPen pen) {
        this.pen = pen;
    }

    /** @return what was redrawn; null where there is no task for it */
    String redraw() {
        UserTask task = pen.one(UserTask.class);
        if (task == null) {
            return null;
        }
        String what =
                switch (pen.chance().nextInt(8)) {
                    case 0 -> group(task);
                    case 1 -> assignee(task);
                    case 2 -> due(task);
                    case 3 -> qualification(task);
                    case 4 -> struckOut(task);
                    case 5 -> at(task);
                    case 6 -> priority(task);
                    default -> reminding(task);
                };
        return what == null ? null : what + " of " + task.getId();
    }

    private String group(UserTask task) {
        task.setCamundaCandidateGroups(pen.any(GROUPS));
        return "group";
    }

    private String assignee(UserTask task) {
        if (task.getCamundaAssignee() == null) {
            task.setCamundaAssignee(ProcessXml.WORKER);
        } else {
            task.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "assignee");
        }
        return "assignee";
    }

    private String due(UserTask task) {
        task.setCamundaDueDate(ProcessXml.DUE.equals(task.getCamundaDueDate()) ? "P12D" : ProcessXml.DUE);
        return "due";
    }

    private String priority(UserTask task) {
        if (task.getCamundaPriority() == null) {
            task.setCamundaPriority(pen.any(List.of("10", "80")));
        } else {
            task.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "priority");
        }
        return "priority";
    }

    private String qualification(UserTask task) {
        return pen.chance().nextBoolean()
                ? property(task, "requiredLicence", List.of("LMSW", "LCSW"))
                : property(task, "activity", List.of("linkage", "counselling", "diagnosis"));
    }

    private String property(UserTask task, String name, List<String> values) {
        CamundaProperties properties = extension(task).addExtensionElement(CamundaProperties.class);
        CamundaProperty property = pen.model().newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(pen.any(values));
        properties.addChildElement(property);
        return name;
    }

    private String struckOut(UserTask task) {
        List<CamundaTaskListener> listeners = listeners(task);
        if (listeners.isEmpty()) {
            return null;
        }
        pen.remove(pen.any(listeners));
        return "no timer";
    }

    private String at(UserTask task) {
        List<TimeDate> moments = listeners(task).stream()
                .flatMap(listener -> listener.getTimeouts().stream())
                .map(timeout -> timeout.getTimeDate())
                .filter(Objects::nonNull)
                .toList();
        if (moments.isEmpty()) {
            return null;
        }
        pen.any(moments)
                .setTextContent(
                        pen.any(List.of("${workDates.reminder(execution)}", "${workDates.escalation(execution)}")));
        return "timer otherwise";
    }

    private String reminding(UserTask task) {
        CamundaTaskListener listener = extension(task).addExtensionElement(CamundaTaskListener.class);
        listener.setCamundaEvent("timeout");
        listener.setAttributeValue("id", "early" + ++count);
        listener.setCamundaDelegateExpression(pen.any(List.of("${remindWorker}", "${escalateToSupervisor}")));
        listener.addChildElement(pen.timer(pen.any(List.of("P1D", "P10D", "PT480H"))));
        return "timer";
    }

    private static List<CamundaTaskListener> listeners(UserTask task) {
        return task.getExtensionElements() == null
                ? List.of()
                : List.copyOf(task.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list());
    }

    private ExtensionElements extension(UserTask task) {
        if (task.getExtensionElements() == null) {
            task.setExtensionElements(pen.model().newInstance(ExtensionElements.class));
        }
        return task.getExtensionElements();
    }
}
