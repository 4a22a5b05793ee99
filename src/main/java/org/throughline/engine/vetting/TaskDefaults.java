package org.throughline.engine.vetting;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.throughline.engine.TaskTimerDefinition;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Gives every task of a person the reminder and the escalation that whoever drew it left out, by the decision table of
 * all due dates: a task that nobody is reminded of is a case that nobody works on.
 */
public final class TaskDefaults {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS;

    private static final List<TaskTimerDefinition> TIMERS =
            List.of(timer("reminder", "${remindWorker}"), timer("escalation", "${escalateToSupervisor}"));

    private TaskDefaults() {}

    /**
     * The timers of a task with what it is given besides those that are drawn, in the order of their ids.
     *
     * @param drawn those of its drawing
     */
    public static List<TaskTimerDefinition> completed(List<TaskTimerDefinition> drawn) {
        return Stream.concat(drawn.stream(), TIMERS.stream().filter(timer -> drawn.stream()
                        .noneMatch(other -> isSame(timer, other))))
                .sorted(Comparator.comparing(TaskTimerDefinition::id))
                .toList();
    }

    private static boolean isSame(TaskTimerDefinition one, TaskTimerDefinition other) {
        return one.id().equals(other.id()) || one.action().equals(other.action());
    }

    private static TaskTimerDefinition timer(String id, String action) {
        return new TaskTimerDefinition(id, action, "${workDates." + id + "(execution)}");
    }

    static void complete(Element element) {
        if (element.getTagName().equals("userTask") && MODEL.equals(element.getUri())) {
            Element extensions = extensions(element);
            TIMERS.forEach(timer -> timeout(extensions, timer));
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

    private static void timeout(Element extensions, TaskTimerDefinition timer) {
        boolean drawn = extensions.elements().stream()
                .anyMatch(listener -> "timeout".equals(listener.attribute("event"))
                        && (timer.id().equals(listener.attribute("id"))
                                || timer.action().equals(listener.attribute("delegateExpression"))));
        if (!drawn) {
            extensions.add(listener(timer));
        }
    }

    private static Element listener(TaskTimerDefinition drawn) {
        Element listener = element(
                CAMUNDA, "taskListener", "event", "timeout", "id", drawn.id(), "delegateExpression", drawn.action());
        Element timer = element(MODEL, "timerEventDefinition");
        Element date = element(MODEL, "timeDate");
        date.appendText(drawn.when());
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
