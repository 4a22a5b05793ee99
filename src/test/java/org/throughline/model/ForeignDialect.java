package org.throughline.model;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** How one program writes BPMN: its prefix, its own namespace, its ids, what it adds to a step. */
enum ForeignDialect {
    BPMN_IO("bpmn:", "", "bpmn-js (https://demo.bpmn.io)", "%s_%s", List.of(), List.of()),
    CAMUNDA_7(
            "bpmn:",
            "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" xmlns:modeler=\"http://camunda.org/schema/modeler/1.0\""
                    + " modeler:executionPlatform=\"Camunda Platform\"",
            "Camunda Modeler",
            "%s_%s",
            List.of(
                    "camunda:asyncBefore=\"true\"",
                    "camunda:assignee=\"${initiator}\"",
                    "camunda:candidateGroups=\"sales, ${group}\"",
                    "camunda:class=\"com.example.Send\"",
                    "camunda:type=\"external\" camunda:topic=\"mail\"",
                    "camunda:formKey=\"embedded:app:forms/a.html\"",
                    "camunda:expression=\"${bean.call(a, 'b')}\" camunda:resultVariable=\"r\"",
                    "camunda:dueDate=\"${now()}\""),
            List.of(
                    "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"groovy\">a + 1"
                            + "</camunda:script></camunda:inputParameter></camunda:inputOutput>",
                    "<camunda:formData><camunda:formField id=\"amount\" label=\"Amount\" type=\"long\"/></camunda:formData>",
                    "<camunda:executionListener event=\"start\" delegateExpression=\"${listener}\"/>",
                    "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")),
    CAMUNDA_8(
            "bpmn:",
            "xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" xmlns:modeler=\"http://camunda.org/schema/modeler/1.0\""
                    + " modeler:executionPlatform=\"Camunda Cloud\" modeler:executionPlatformVersion=\"8.5.0\"",
            "Camunda Web Modeler",
            "%s_%s",
            List.of("zeebe:modelerTemplate=\"io.camunda.connectors.HttpJson.v2\""),
            List.of(
                    "<zeebe:taskDefinition type=\"send-mail\" retries=\"3\"/><zeebe:taskHeaders><zeebe:header key=\"to\""
                            + " value=\"=client.email\"/></zeebe:taskHeaders>",
                    "<zeebe:ioMapping><zeebe:input source=\"=order.items[1].price * 2\" target=\"price\"/></zeebe:ioMapping>",
                    "<zeebe:formDefinition formId=\"Form_1\"/><zeebe:assignmentDefinition assignee=\"=manager\"/>",
                    "<zeebe:calledElement processId=\"other\" propagateAllChildVariables=\"false\"/>",
                    "<zeebe:calledDecision decisionId=\"risk\" resultVariable=\"risk\"/>",
                    "<zeebe:userTask/>")),
    SIGNAVIO(
            "",
            "xmlns:signavio=\"http://www.signavio.com\" expressionLanguage=\"http://www.w3.org/TR/XPath\"",
            "Signavio Process Editor, http://www.signavio.com",
            "sid-%2$s",
            List.of("completionQuantity=\"1\" isForCompensation=\"false\" startQuantity=\"1\""),
            List.of(
                    "<signavio:signavioMetaData metaKey=\"bgcolor\" metaValue=\"#ffffcc\"/>",
                    "<signavio:signavioMetaData metaKey=\"risklevel\"/><signavio:signavioLabel align=\"left\" ref=\"text_name\"/>")),
    BIZAGI(
            "",
            "xmlns:bizagi=\"http://www.bizagi.com/bpmn20\"",
            "Bizagi Modeler",
            "Id_%2$s",
            List.of("bizagi:wfe=\"1\""),
            List.of("<bizagi:BizagiExtensions><bizagi:BizagiProperties><bizagi:BizagiProperty name=\"bgColor\""
                    + " value=\"#ECEFFF\"/><bizagi:BizagiProperty name=\"textDirection\" value=\"LeftToRight\"/>"
                    + "</bizagi:BizagiProperties></bizagi:BizagiExtensions>")),
    FLOWABLE(
            "",
            "xmlns:flowable=\"http://flowable.org/bpmn\" expressionLanguage=\"http://www.w3.org/1999/XPath\"",
            "Flowable Open Source Modeler",
            "sid-%2$s",
            List.of(
                    "flowable:assignee=\"$INITIATOR\"",
                    "flowable:candidateGroups=\"management\" flowable:formKey=\"holiday\"",
                    "flowable:class=\"org.flowable.Http\"",
                    "flowable:type=\"http\"",
                    "flowable:delegateExpression=\"${sendMail}\""),
            List.of(
                    "<flowable:field name=\"requestUrl\"><flowable:string><![CDATA[http://x/]]></flowable:string></flowable:field>",
                    "<modeler:activiti-idm-assignee xmlns:modeler=\"http://flowable.org/modeler\"><![CDATA[true]]>"
                            + "</modeler:activiti-idm-assignee>",
                    "<flowable:in source=\"a\" target=\"b\"/>")),
    ACTIVITI(
            "",
            "xmlns:activiti=\"http://activiti.org/bpmn\" typeLanguage=\"http://www.w3.org/2001/XMLSchema\"",
            null,
            "%1$s%2$s",
            List.of(
                    "activiti:assignee=\"kermit\"",
                    "activiti:class=\"org.activiti.Mail\"",
                    "activiti:exclusive=\"true\""),
            List.of(
                    "<activiti:formProperty id=\"days\" name=\"Days\" type=\"long\" required=\"true\"/>",
                    "<activiti:taskListener event=\"create\" class=\"org.activiti.Listener\"/>")),
    JBPM(
            "bpmn2:",
            "xmlns:drools=\"http://www.jboss.org/drools\" xmlns:tns=\"http://www.jboss.org/drools\""
                    + " expressionLanguage=\"http://www.mvel.org/2.0\"",
            "jBPM Process Modeler",
            "_%2$s",
            List.of("drools:taskName=\"Rest\"", "drools:packageName=\"com.example\" drools:version=\"1.0\""),
            List.of(
                    "<drools:metaData name=\"elementname\"><drools:metaValue><![CDATA[Check]]></drools:metaValue></drools:metaData>",
                    "<drools:onEntry-script scriptFormat=\"http://www.java.com/java\"><drools:script><![CDATA[go();]]>"
                            + "</drools:script></drools:onEntry-script>")),
    TRISOTECH(
            "semantic:",
            "xmlns:triso=\"http://www.trisotech.com/2015/triso/modeling\" triso:logoChoice=\"Default\"",
            "BPMN Modeler",
            "_%2$s",
            List.of("triso:autoSize=\"true\""),
            List.of("<triso:comments><triso:comment>why?</triso:comment></triso:comments>")),
    YAOQIANG(
            "",
            "xmlns:yaoqiang=\"http://bpmn.sourceforge.net\"",
            "Yaoqiang BPMN Editor",
            "_%2$s",
            List.of(),
            List.of(
                    "<yaoqiang:style fillColor=\"#FFFFFF\"/><yaoqiang:pageFormat height=\"841.8898\" width=\"595.2756\"/>"));

    private final String prefix;
    private final String namespaces;
    private final String exporter;
    private final String idPattern;
    private final List<String> attributes;
    private final List<String> extensions;

    ForeignDialect(
            String prefix,
            String namespaces,
            String exporter,
            String idPattern,
            List<String> attributes,
            List<String> extensions) {
        this.prefix = prefix;
        this.namespaces = namespaces;
        this.exporter = exporter;
        this.idPattern = idPattern;
        this.attributes = attributes;
        this.extensions = extensions;
    }

    String prefix() {
        return prefix;
    }

    String id(String kind, Random random) {
        String unique = idPattern.startsWith("%s_")
                ? Integer.toString(Math.floorMod(random.nextInt(), 60_000_000) + 3_000_000, 36)
                : new UUID(random.nextLong(), random.nextLong()).toString();
        return idPattern.formatted(kind, unique);
    }

    String attribute(Random random) {
        return attributes.isEmpty() || random.nextInt(3) > 0
                ? ""
                : " " + attributes.get(random.nextInt(attributes.size()));
    }

    String extension(Random random) {
        return extensions.isEmpty() || random.nextInt(3) > 0
                ? ""
                : "<%1$sextensionElements>%2$s</%1$sextensionElements>"
                        .formatted(prefix, extensions.get(random.nextInt(extensions.size())));
    }

    /** The file around what is drawn. */
    String document(String content, String id) {
        String model = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.replace(":", "");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <%1$sdefinitions %2$s="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                    xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    %3$s id="%4$s" targetNamespace="http://example.com/%5$s"%6$s>
                %7$s</%1$sdefinitions>
                """.formatted(
                        prefix,
                        model,
                        namespaces,
                        id,
                        name().toLowerCase(java.util.Locale.ROOT),
                        exporter == null ? "" : " exporter=\"" + exporter + "\" exporterVersion=\"5.1\"",
                        content);
    }
}
