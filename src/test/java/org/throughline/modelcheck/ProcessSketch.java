package org.throughline.modelcheck;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelReader;
import org.throughline.modelcheck.bpmn.ProcessRuleSet;

/** Draws small processes for tests, each step and flow in the picture. */
final class ProcessSketch {

    private static final Pattern SHAPE =
            Pattern.compile("<(\\w*[tT]ask|\\w*Event|\\w*Gateway|callActivity|subProcess|transaction) id=\"(\\w+)\"");
    private static final Pattern FLOW = Pattern.compile("<sequenceFlow id=\"(\\w+)\"");

    /** A form whose answer {@code agreed} takes part in routing; the program decides nothing by it. */
    static final ModelFile ASKED = new ModelFile("asked.form", """
            {"id": "asked", "type": "default", "components": [
             {"id": "f1", "type": "radio", "key": "agreed", "label": "Agreed?",
              "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}],
              "properties": {"route": "true", "label.id": "Setuju?", "option.yes.id": "Ya", "option.no.id": "Tidak"}},
             {"id": "f2", "type": "textfield", "key": "comments", "label": "Comments", "properties": {"label.id": "Komentar"}}
            ]}""");

    private ProcessSketch() {}

    /** A process {@code sketch} of the stage plan. */
    static String process(String content) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                  xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                  targetNamespace="http://throughline.org/test">
                %s
                <process id="sketch" name="Sketch" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <extensionElements><camunda:properties><camunda:property name="stage" value="plan"/></camunda:properties></extensionElements>
                """.formatted(messages(content)) + content + "</process><di:BPMNDiagram><di:BPMNPlane>"
                + picture(content)
                + "</di:BPMNPlane></di:BPMNDiagram></definitions>";
    }

    private static String messages(String content) {
        return (content.contains("\"M\"") ? "<message id=\"M\" name=\"SafetyConcernRaised\"/>" : "")
                + (content.contains("\"Unsent\"") ? "<message id=\"Unsent\" name=\"NobodySends\"/>" : "")
                + (content.contains("Unused") ? "<message id=\"Unused\" name=\"Unused\"/>" : "");
    }

    private static String picture(String content) {
        StringBuilder picture = new StringBuilder();
        Matcher shape = SHAPE.matcher(content);
        for (int x = 0; shape.find(); x += 200) {
            picture.append(
                    "<di:BPMNShape bpmnElement=\"%s\"><dc:Bounds x=\"%d\" y=\"0\" width=\"100\" height=\"80\"/></di:BPMNShape>"
                            .formatted(shape.group(2), x));
        }
        Matcher flow = FLOW.matcher(content);
        while (flow.find()) {
            picture.append("<di:BPMNEdge bpmnElement=\"%s\"/>".formatted(flow.group(1)));
        }
        return picture.toString();
    }

    static String flow(String from, String to) {
        return "<sequenceFlow id=\"%s_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    static String flow(String from, String to, String name, String condition) {
        return "<sequenceFlow id=\"%s_%s\" name=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"><conditionExpression>%s</conditionExpression></sequenceFlow>"
                .formatted(from, to, name, from, to, condition);
    }

    /** A task of a person, whole as the house wants it. */
    static String work(String id, String form) {
        return """
                <userTask id="%s" name="%s" camunda:formRef="%s" camunda:formRefBinding="latest"
                  camunda:candidateGroups="caseworker" camunda:dueDate="${workDates.due(execution)}"><extensionElements>
                <camunda:taskListener delegateExpression="${remindWorker}" event="timeout" id="reminder"><timerEventDefinition>
                <timeDate>${workDates.reminder(execution)}</timeDate></timerEventDefinition></camunda:taskListener>
                <camunda:taskListener delegateExpression="${escalateToSupervisor}" event="timeout" id="escalation"><timerEventDefinition>
                <timeDate>${workDates.escalation(execution)}</timeDate></timerEventDefinition></camunda:taskListener>
                </extensionElements></userTask>""".formatted(id, id, form);
    }

    static List<Finding> check(String bpmn, CheckContext context) {
        Findings report = new Findings(ModelKind.PROCESS, "sketch");
        new ProcessRuleSet().check(new ModelReader().process(bpmn), context, report);
        return report.findings();
    }

    static String said(Finding finding) {
        return finding.code() + " at " + finding.elementId();
    }
}
