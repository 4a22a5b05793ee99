package org.throughline.studio;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Rejection;

/** The plainest model of each kind that is whole: there is something to draw on, and nothing to take away. */
final class BlankModels {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MOST = 60;

    private BlankModels() {}

    static void requireKey(String key) {
        if (key == null || key.length() > MOST || !KEY.matcher(key).matches()) {
            throw Rejection.invalidField("key", "model-key-odd");
        }
    }

    static String content(ModelKind kind, String key, String name) {
        return switch (kind) {
            case PROCESS -> process(key, xml(name));
            case DECISION -> decision(key, xml(name));
            case FORM -> form(key);
        };
    }

    /** @return what may stand in an attribute */
    private static String xml(String name) {
        return HtmlUtils.htmlEscapeDecimal(name, "UTF-8");
    }

    private static String process(String key, String name) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
                xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_%1$s" \
                targetNamespace="http://throughline.org/processes" modeler:executionPlatform="Camunda Platform" \
                modeler:executionPlatformVersion="7.24.0">
                  <bpmn:process id="%1$s" name="%2$s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                    <bpmn:startEvent id="Begins" name="Begins">
                      <bpmn:outgoing>FromBeginsToEnds</bpmn:outgoing>
                    </bpmn:startEvent>
                    <bpmn:sequenceFlow id="FromBeginsToEnds" sourceRef="Begins" targetRef="Ends" />
                    <bpmn:endEvent id="Ends" name="Ends">
                      <bpmn:incoming>FromBeginsToEnds</bpmn:incoming>
                    </bpmn:endEvent>
                  </bpmn:process>
                  <bpmndi:BPMNDiagram id="Diagram_%1$s">
                    <bpmndi:BPMNPlane id="Plane_%1$s" bpmnElement="%1$s">
                      <bpmndi:BPMNShape id="Shape_Begins" bpmnElement="Begins">
                        <dc:Bounds x="180" y="160" width="36" height="36" />
                        <bpmndi:BPMNLabel><dc:Bounds x="180" y="203" width="36" height="14" /></bpmndi:BPMNLabel>
                      </bpmndi:BPMNShape>
                      <bpmndi:BPMNShape id="Shape_Ends" bpmnElement="Ends">
                        <dc:Bounds x="540" y="160" width="36" height="36" />
                        <bpmndi:BPMNLabel><dc:Bounds x="545" y="203" width="26" height="14" /></bpmndi:BPMNLabel>
                      </bpmndi:BPMNShape>
                      <bpmndi:BPMNEdge id="Edge_FromBeginsToEnds" bpmnElement="FromBeginsToEnds">
                        <di:waypoint x="216" y="178" />
                        <di:waypoint x="540" y="178" />
                      </bpmndi:BPMNEdge>
                    </bpmndi:BPMNPlane>
                  </bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(key, name);
    }

    private static String decision(String key, String name) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" \
                xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" \
                xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" \
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_%1$s" name="%2$s" \
                namespace="http://throughline.org/decisions">
                  <decision id="%1$s" name="%2$s" camunda:historyTimeToLive="P3650D">
                    <decisionTable id="Table_%1$s" hitPolicy="FIRST">
                      <input id="Input_%1$s" label="Stage">
                        <inputExpression id="InputExpression_%1$s" typeRef="string">
                          <text>stage</text>
                        </inputExpression>
                      </input>
                      <output id="Output_%1$s" label="Result" name="result" typeRef="string" />
                      <rule id="Rule_%1$s">
                        <description>Whatever no other rule catches.</description>
                        <inputEntry id="InputEntry_%1$s">
                          <text></text>
                        </inputEntry>
                        <outputEntry id="OutputEntry_%1$s">
                          <text>"other"</text>
                        </outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                  <dmndi:DMNDI>
                    <dmndi:DMNDiagram id="Diagram_%1$s">
                      <dmndi:DMNShape id="Shape_%1$s" dmnElementRef="%1$s">
                        <dc:Bounds height="80" width="180" x="160" y="100" />
                      </dmndi:DMNShape>
                    </dmndi:DMNDiagram>
                  </dmndi:DMNDI>
                </definitions>
                """.formatted(key, name);
    }

    private static String form(String key) {
        return """
                {
                  "components": [
                    {
                      "id": "Field_note",
                      "type": "textarea",
                      "key": "note",
                      "label": "Note",
                      "validate": {
                        "maxLength": 2000
                      }
                    }
                  ],
                  "type": "default",
                  "id": "%s",
                  "executionPlatform": "Camunda Platform",
                  "executionPlatformVersion": "7.24.0",
                  "schemaVersion": 18
                }
                """.formatted(key);
    }
}
