package org.throughline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One BPMN file of another program: a process, a collaboration of several or a choreography. */
final class ForeignProcess {

    private static final List<String> TASKS = List.of(
            "task",
            "task",
            "userTask",
            "userTask",
            "userTask",
            "serviceTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "scriptTask",
            "businessRuleTask",
            "callActivity");
    private static final List<String> NAMES = List.of(
            "Check", "Prüfen &amp; ablegen", "Send&#10;letter", "", "Kirim surat", "Approve?", "x &lt; 5", "收到订单");
    private static final List<String> EVENTS = List.of(
            "<%stimerEventDefinition><%1$stimeDuration>PT1H</%1$stimeDuration></%1$stimerEventDefinition>",
            "<%stimerEventDefinition><%1$stimeCycle>R/PT1M</%1$stimeCycle></%1$stimerEventDefinition>",
            "<%stimerEventDefinition/>",
            "<%smessageEventDefinition messageRef=\"Message_1\"/>",
            "<%smessageEventDefinition/>",
            "<%ssignalEventDefinition signalRef=\"Signal_1\"/>",
            "<%serrorEventDefinition errorRef=\"Error_1\"/>",
            "<%sescalationEventDefinition/>",
            "<%scompensateEventDefinition/>",
            "<%scancelEventDefinition/>",
            "<%slinkEventDefinition name=\"A\"/>",
            "<%sconditionalEventDefinition><%1$scondition>${a}</%1$scondition></%1$sconditionalEventDefinition>",
            "<%smessageEventDefinition/><%1$stimerEventDefinition/>");
    private static final List<String> CONDITIONS = List.of(
            "${approved}",
            "${amount &gt; 1000}",
            "=amount &gt; 1000",
            "amount > 5",
            "#{x}",
            "",
            "return a;",
            "/data/x");
    private static final List<String> LOOPS = List.of(
            "<%smultiInstanceLoopCharacteristics isSequential=\"true\"><%1$sloopCardinality>3</%1$sloopCardinality>"
                    + "</%1$smultiInstanceLoopCharacteristics>",
            "<%smultiInstanceLoopCharacteristics><%1$sloopDataInputRef>items</%1$sloopDataInputRef>"
                    + "<%1$sinputDataItem id=\"item\" name=\"item\"/></%1$smultiInstanceLoopCharacteristics>",
            "<%sstandardLoopCharacteristics testBefore=\"false\"/>");

    private final Random random;
    private final ForeignDialect dialect;
    private final String p;
    private final StringBuilder diagram = new StringBuilder();
    private final List<String> steps = new ArrayList<>();
    private StringBuilder body = new StringBuilder();
    private int left = 180;

    ForeignProcess(Random random) {
        this.random = random;
        this.dialect = any(List.of(ForeignDialect.values()));
        this.p = dialect.prefix();
    }

    String xml() {
        int pools = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        StringBuilder all = new StringBuilder(shared());
        List<String> processes = new ArrayList<>();
        for (int i = 0; i < pools; i++) {
            processes.add(process(all, i));
        }
        String plane = processes.get(0);
        if (pools > 1 || random.nextInt(3) == 0) {
            plane = dialect.id("Collaboration", random);
            all.append(collaboration(plane, processes));
        } else if (random.nextInt(12) == 0) {
            plane = dialect.id("Choreography", random);
            all.append(choreography(plane));
        }
        if (random.nextInt(5) > 0) {
            all.append(
                    "<bpmndi:BPMNDiagram id=\"D1\"><bpmndi:BPMNPlane id=\"P1\" bpmnElement=\"%s\">%s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
                            .formatted(plane, diagram));
        }
        return dialect.document(all.toString(), dialect.id("Definitions", random));
    }

    private String shared() {
        return tags("""
                <%sitemDefinition id="ItemDefinition_1" structureRef="String" itemKind="Information"/>
                <%1$smessage id="Message_1" name="Order" itemRef="ItemDefinition_1"/>
                <%1$ssignal id="Signal_1" name="Alarm"/><%1$serror id="Error_1" name="Failed" errorCode="E1"/>
                <%1$scategory id="Category_1"><%1$scategoryValue id="CategoryValue_1" value="Group"/></%1$scategory>
                """)
                + (random.nextInt(5) == 0
                        ? tags(
                                "<%sinterface id=\"I1\" name=\"I\"><%1$soperation id=\"O1\" name=\"o\">"
                                        + "<%1$sinMessageRef>Message_1</%1$sinMessageRef></%1$soperation></%1$sinterface>"
                                        + "<%1$sresource id=\"R1\" name=\"Clerk\"/><%1$sdataStore id=\"DS1\" name=\"Archive\"/>")
                        : "");
    }

    private String process(StringBuilder all, int number) {
        String id = dialect.id("Process", random);
        body = new StringBuilder();
        int first = steps.size();
        chain(2 + random.nextInt(5), 2);
        String lanes = random.nextInt(3) == 0 ? lanes(steps.subList(first, steps.size())) : "";
        String artifacts = random.nextInt(2) == 0 ? artifacts(steps.get(steps.size() - 1)) : "";
        String executable = any(List.of("", " isExecutable=\"true\"", " isExecutable=\"false\""));
        String name = random.nextInt(3) == 0 ? "" : " name=\"" + any(NAMES) + "\"";
        all.append(tags("<%sprocess id=\"" + id + "\"" + name + executable + (number > 0 ? " processType=\"None\"" : "")
                        + ">"))
                .append(dialect.extension(random))
                .append(lanes)
                .append(body)
                .append(artifacts)
                .append(tags("</%sprocess>\n"));
        return id;
    }

    /** A start, some steps in a row with branches between, and mostly an end. */
    private void chain(int length, int depth) {
        String from = node("startEvent", random.nextInt(4) == 0 ? event() : "");
        for (int i = 0; i < length; i++) {
            from = switch (random.nextInt(8)) {
                case 0, 1 -> branches(from, depth);
                case 2 -> depth > 0 ? flow(from, subProcess(depth - 1)) : from;
                case 3 -> flow(from, node(any(List.of("intermediateCatchEvent", "intermediateThrowEvent")), event()));
                default -> flow(from, task());
            };
        }
        if (random.nextInt(8) > 0) {
            flow(from, node("endEvent", random.nextInt(4) == 0 ? tags("<%sterminateEventDefinition/>") : ""));
        }
    }

    private String branches(String from, int depth) {
        String kind = any(List.of(
                "exclusiveGateway",
                "exclusiveGateway",
                "parallelGateway",
                "inclusiveGateway",
                "eventBasedGateway",
                "complexGateway"));
        String split = flow(from, node(kind, ""));
        String join = node(random.nextInt(4) == 0 ? "exclusiveGateway" : kind.replace("eventBased", "exclusive"), "");
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            String way = kind.startsWith("event") ? node("intermediateCatchEvent", event()) : task();
            flow(split, way, kind.equals("parallelGateway") ? "" : condition());
            flow(way, random.nextInt(10) == 0 ? split : join);
        }
        if (depth > 0 && random.nextInt(6) == 0) {
            flow(join, split);
        }
        return join;
    }

    private String task() {
        String kind = any(TASKS);
        String loop = random.nextInt(8) == 0 ? tags(any(LOOPS)) : "";
        String data = random.nextInt(6) == 0
                ? tags("<%sioSpecification><%1$sdataInput id=\"in" + left
                        + "\" name=\"In\"/><%1$sinputSet><%1$sdataInputRefs>in" + left
                        + "</%1$sdataInputRefs></%1$sinputSet><%1$soutputSet/></%1$sioSpecification>")
                : "";
        String inner = kind.equals("scriptTask") ? tags("<%sscript>a = 1</%1$sscript>") : "";
        String owner = kind.equals("userTask") && random.nextInt(6) == 0
                ? tags("<%spotentialOwner><%1$sresourceAssignmentExpression><%1$sformalExpression>user(kermit)"
                        + "</%1$sformalExpression></%1$sresourceAssignmentExpression></%1$spotentialOwner>")
                : "";
        String id = node(kind, data + owner + inner + loop);
        if (random.nextInt(6) == 0) {
            String boundary = node(
                    "boundaryEvent",
                    event(),
                    " attachedToRef=\"" + id + "\"" + (random.nextBoolean() ? "" : " cancelActivity=\"false\""));
            flow(boundary, node("endEvent", ""));
        }
        return id;
    }

    private String subProcess(int depth) {
        StringBuilder outer = body;
        body = new StringBuilder();
        chain(1 + random.nextInt(3), depth);
        String inner = body.toString();
        body = outer;
        String kind = any(List.of("subProcess", "subProcess", "transaction", "adHocSubProcess"));
        return node(kind, inner, random.nextInt(6) == 0 ? " triggeredByEvent=\"true\"" : "");
    }

    private String node(String kind, String inner) {
        return node(kind, inner, "");
    }

    private String node(String kind, String inner, String attributes) {
        String id =
                dialect.id(kind.endsWith("ask") ? "Activity" : kind.endsWith("Gateway") ? "Gateway" : "Event", random);
        String name = random.nextInt(4) == 0 ? "" : " name=\"" + any(NAMES) + "\"";
        String own = kind.endsWith("ask") || kind.endsWith("Activity") ? dialect.attribute(random) : "";
        body.append(tags("<%s" + kind + " id=\"" + id + "\"" + name + attributes + own + ">"
                        + dialect.extension(random).replace("%", "%%")))
                .append(inner)
                .append(tags("</%s" + kind + ">\n"));
        diagram.append(
                "<bpmndi:BPMNShape id=\"%s_di\" bpmnElement=\"%1$s\"><dc:Bounds x=\"%d\" y=\"80.5\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>"
                        .formatted(id, left += 150));
        steps.add(id);
        return id;
    }

    private String flow(String from, String to) {
        return flow(from, to, "");
    }

    private String flow(String from, String to, String condition) {
        String id = dialect.id("Flow", random);
        body.append(tags("<%ssequenceFlow id=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\">"))
                .append(condition)
                .append(tags("</%ssequenceFlow>\n"));
        diagram.append(
                "<bpmndi:BPMNEdge id=\"%s_di\" bpmnElement=\"%1$s\"><di:waypoint x=\"%d\" y=\"120\"/><di:waypoint x=\"%d\" y=\"120\"/></bpmndi:BPMNEdge>"
                        .formatted(id, left - 50, left));
        return to;
    }

    private String condition() {
        return random.nextInt(3) == 0
                ? ""
                : tags("<%sconditionExpression xsi:type=\"" + p + "tFormalExpression\">")
                        + any(CONDITIONS)
                        + tags("</%sconditionExpression>");
    }

    private String lanes(List<String> in) {
        int middle = in.size() / 2;
        return tags("<%slaneSet id=\"" + dialect.id("LaneSet", random) + "\">")
                + lane("Clerk", in.subList(0, middle))
                + lane("", in.subList(middle, in.size()))
                + tags("</%slaneSet>");
    }

    private String lane(String name, List<String> in) {
        StringBuilder refs = new StringBuilder();
        in.forEach(id -> refs.append(tags("<%sflowNodeRef>" + id + "</%1$sflowNodeRef>")));
        return tags("<%slane id=\"" + dialect.id("Lane", random) + "\" name=\"" + name + "\">" + refs + "</%1$slane>");
    }

    private String artifacts(String step) {
        String note = dialect.id("TextAnnotation", random);
        return tags("<%sdataObject id=\"DO" + left + "\"/><%1$sdataObjectReference id=\"DOR" + left
                + "\" dataObjectRef=\"DO"
                + left + "\" name=\"Letter\"/><%1$sdataStoreReference id=\"DSR" + left + "\"/><%1$stextAnnotation id=\""
                + note
                + "\"><%1$stext>See manual</%1$stext></%1$stextAnnotation><%1$sassociation id=\"A" + left
                + "\" sourceRef=\""
                + step + "\" targetRef=\"" + note + "\"/><%1$sgroup id=\"G" + left
                + "\" categoryValueRef=\"CategoryValue_1\"/>");
    }

    private String collaboration(String id, List<String> processes) {
        StringBuilder inner = new StringBuilder();
        processes.forEach(process -> inner.append(tags("<%sparticipant id=\"" + dialect.id("Participant", random)
                + "\" name=\"Pool\" processRef=\"" + process + "\"/>")));
        if (random.nextBoolean()) {
            inner.append(tags("<%sparticipant id=\"" + dialect.id("Participant", random) + "\" name=\"Customer\"/>"));
        }
        inner.append(tags("<%smessageFlow id=\"" + dialect.id("Flow", random) + "\" sourceRef=\"" + steps.get(0)
                + "\" targetRef=\"" + any(steps) + "\"/>"));
        return tags("<%scollaboration id=\"" + id + "\">" + inner + "</%1$scollaboration>");
    }

    private String choreography(String id) {
        return tags("<%schoreography id=\"" + id
                + "\"><%1$sparticipant id=\"C1\" name=\"Buyer\"/><%1$sparticipant id=\"C2\""
                + " name=\"Seller\"/><%1$schoreographyTask id=\"CT1\" initiatingParticipantRef=\"C1\"><%1$sparticipantRef>C1"
                + "</%1$sparticipantRef></%1$schoreographyTask></%1$schoreography><%1$sconversation id=\"CV1\"/>");
    }

    private String event() {
        return tags(any(EVENTS));
    }

    /** The prefix of the program in each tag; a text that holds a percent sign doubles it. */
    private String tags(String template) {
        return template.formatted(p);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
