package org.throughline.migration.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small process as a test thinks of it: steps one after the other, some together in parts. Written out as BPMN. */
record ProcessXml(String key, List<Step> steps) {

    /**
     * @param reminder one of {@link ProcessXml#REMINDERS}, or null where none is drawn
     * @param part the sub-process around it, or null; steps of one part stand beside each other
     * @param more further extension properties
     */
    record Step(
            String id,
            String name,
            String type,
            String group,
            String assignee,
            String due,
            String reminder,
            String licence,
            String part,
            boolean several) {

        static Step task(String id) {
            return new Step(id, "Do " + id, "userTask", "caseworker", null, DUE, REMINDERS.get(0), null, null, false);
        }

        Step named(String other) {
            return new Step(id, other, type, group, assignee, due, reminder, licence, part, several);
        }

        Step called(String other) {
            return new Step(other, name, type, group, assignee, due, reminder, licence, part, several);
        }

        Step typed(String other) {
            return new Step(id, name, other, group, assignee, due, reminder, licence, part, several);
        }

        Step offered(String role) {
            return new Step(id, name, type, role, assignee, due, reminder, licence, part, several);
        }

        Step given(String expression) {
            return new Step(id, name, type, group, expression, due, reminder, licence, part, several);
        }

        Step dated(String expression) {
            return new Step(id, name, type, group, assignee, expression, reminder, licence, part, several);
        }

        Step reminding(String now) {
            return new Step(id, name, type, group, assignee, due, now, licence, part, several);
        }

        Step licensed(String kind) {
            return new Step(id, name, type, group, assignee, due, reminder, kind, part, several);
        }

        Step within(String other) {
            return new Step(id, name, type, group, assignee, due, reminder, licence, other, several);
        }

        Step severally(boolean now) {
            return new Step(id, name, type, group, assignee, due, reminder, licence, part, now);
        }
    }

    /** The usual one, one at another moment, one after a time, and one of another name that tells the supervisor. */
    static final List<String> REMINDERS = List.of(
            "reminder=${workDates.reminder(execution)}",
            "reminder=${workDates.escalation(execution)}",
            "reminder=PT480H",
            "early=P10D");

    static final String DUE = "${workDates.due(execution)}";
    static final String WORKER = "${caseWorker.of(execution)}";

    ProcessXml with(List<Step> others) {
        return new ProcessXml(key, List.copyOf(others));
    }

    String bpmn() {
        List<String> chain = new ArrayList<>();
        StringBuilder inner = new StringBuilder();
        for (int i = 0; i < steps.size(); ) {
            String part = steps.get(i).part();
            int end = i;
            while (end < steps.size() && Objects.equals(steps.get(end).part(), part) && (part != null || end == i)) {
                end++;
            }
            List<Step> together = steps.subList(i, end);
            inner.append(part == null ? xml(together.get(0)) : sub(part, together));
            chain.add(part == null ? together.get(0).id() : part);
            i = end;
        }
        String process = "<process id='" + key + "' name='Walk' isExecutable='true' camunda:historyTimeToLive='P30D'>"
                + chained("Begin", chain, "Finish") + inner + "</process>";
        return (HEAD + process + picture(process) + "</definitions>").replace("walk-note", key + "-note");
    }

    /** A shape for each step and a line for each flow, wherever: the checks ask for a picture. */
    private String picture(String process) {
        StringBuilder xml = new StringBuilder("<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement='" + key + "'>");
        Matcher drawn = DRAWN.matcher(process);
        for (int x = 0; drawn.find(); x += 150) {
            xml.append(
                    drawn.group(1).equals("sequenceFlow")
                            ? EDGE.formatted(drawn.group(2))
                            : SHAPE.formatted(drawn.group(2), x));
        }
        return xml + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>";
    }

    private static final Pattern DRAWN =
            Pattern.compile("<(startEvent|endEvent|userTask|receiveTask|subProcess|sequenceFlow) id='([^']+)'");

    private static final String SHAPE =
            "<bpmndi:BPMNShape bpmnElement='%s'><dc:Bounds x='%d' y='0' width='100' height='80'/></bpmndi:BPMNShape>";

    private static final String EDGE =
            "<bpmndi:BPMNEdge bpmnElement='%s'><di:waypoint x='0' y='40'/><di:waypoint x='9' y='40'/></bpmndi:BPMNEdge>";

    private static String sub(String id, List<Step> steps) {
        List<String> chain = steps.stream().map(Step::id).toList();
        return "<subProcess id='" + id + "' name='Part " + id + "'>" + chained(id + "Begin", chain, id + "Finish")
                + steps.stream().map(ProcessXml::xml).collect(Collectors.joining()) + "</subProcess>";
    }

    private static String chained(String start, List<String> chain, String end) {
        List<String> all = Stream.of(Stream.of(start), chain.stream(), Stream.of(end))
                .flatMap(ids -> ids)
                .toList();
        StringBuilder xml = new StringBuilder("<startEvent id='" + start + "'/><endEvent id='" + end + "'/>");
        for (int i = 1; i < all.size(); i++) {
            String from = all.get(i - 1);
            String to = all.get(i);
            xml.append("<sequenceFlow id='%sTo%s' sourceRef='%s' targetRef='%s'/>".formatted(from, to, from, to));
        }
        return xml.toString();
    }

    private static String xml(Step step) {
        String several = step.several()
                ? "<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>"
                : "";
        return switch (step.type()) {
            case "userTask" -> userTask(step, several);
            case "receiveTask" ->
                "<receiveTask id='%s' name='%s' messageRef='Heard'/>".formatted(step.id(), step.name());
            default -> throw new IllegalArgumentException(step.type());
        };
    }

    private static String userTask(Step step, String several) {
        String licence = step.licence() == null
                ? ""
                : "<camunda:properties><camunda:property name='requiredLicence' value='" + step.licence()
                        + "'/></camunda:properties>";
        String reminder = step.reminder() == null ? "" : reminder(step.reminder());
        return "<userTask id='" + step.id() + "' name='" + step.name() + "' camunda:candidateGroups='" + step.group()
                + "'" + attribute("camunda:assignee", step.assignee()) + attribute("camunda:dueDate", step.due())
                + " camunda:formRef='walk-note' camunda:formRefBinding='latest'><extensionElements>" + licence
                + reminder
                + "</extensionElements>" + several + "</userTask>";
    }

    private static String attribute(String name, String value) {
        return value == null ? "" : " " + name + "='" + value + "'";
    }

    private static String reminder(String idAndMoment) {
        String[] parts = idAndMoment.split("=");
        String kind = parts[1].startsWith("P") ? "timeDuration" : "timeDate";
        return """
                <camunda:taskListener event='timeout' id='%s' delegateExpression='${%s}'>
                  <timerEventDefinition><%s>%s</%s></timerEventDefinition>
                </camunda:taskListener>
                """.formatted(
                parts[0], parts[0].equals("reminder") ? "remindWorker" : "escalateToSupervisor", kind, parts[1], kind);
    }

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
            <message id="Heard" name="Heard"/>
            """;
}
