package org.throughline.engine.vetting;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Gives every task of a person the reminder and the escalation that whoever drew it left out, by the decision table of
 * all due dates: a task that nobody is reminded of is a case that nobody works on.
 */
final class TaskDefaults {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS;

    private TaskDefaults() {}

    static void complete(Element element) {
        if (element.getTagName().equals("userTask") && MODEL.equals(element.getUri())) {
            Element extensions = extensions(element);
            timeout(extensions, "reminder", "${remindWorker}");
            timeout(extensions, "escalation", "${escalateToSupervisor}");
        }
        List.copyOf(element.elements()).forEach(TaskDefaults::complete);
    }

    private static Element extensions(Element task) {
        Element present = task.element("extensionElements");
        if (present != null) {
            return present;
        }
        Element made = element(MODEL, "extensionElements");
        task.add(made);
        return made;
    }

    private static void timeout(Element extensions, String id, String action) {
        boolean drawn = extensions.elements().stream()
                .anyMatch(listener -> "timeout".equals(listener.attribute("event"))
                        && (id.equals(listener.attribute("id"))
                                || action.equals(listener.attribute("delegateExpression"))));
        if (!drawn) {
            extensions.add(listener(id, action));
        }
    }

    private static Element listener(String id, String action) {
        Element listener = element(CAMUNDA, "taskListener", "event", "timeout", "id", id, "delegateExpression", action);
        Element timer = element(MODEL, "timerEventDefinition");
        Element date = element(MODEL, "timeDate");
        date.appendText("${workDates." + id + "(execution)}");
        timer.add(date);
        listener.add(timer);
        return listener;
    }

    private static Element element(String uri, String name, String... attributes) {
        AttributesImpl all = new AttributesImpl();
        for (int i = 0; i < attributes.length; i += 2) {
            all.addAttribute("", attributes[i], attributes[i], "CDATA", attributes[i + 1]);
        }
        return new Element(uri, name, name, all, null);
    }
}
