package org.throughline.engine;

/** Small process models for tests, written out where a test says what matters in them. */
public final class EngineModels {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                targetNamespace="test">
            """;

    private EngineModels() {}

    /** A process of start, the one given step (its id must be {@code Step}) and end. */
    public static String process(String id, String step) {
        return HEAD + """
                <process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D">
                  <startEvent id="Start"/>
                  <sequenceFlow id="in" sourceRef="Start" targetRef="Step"/>
                  %s
                  <sequenceFlow id="out" sourceRef="Step" targetRef="End"/>
                  <endEvent id="End"/>
                </process>
                </definitions>
                """.formatted(id, step);
    }

    /** As {@link #process}, with more elements beside the step. */
    public static String processWith(String id, String step, String more) {
        return process(id, step).replace("</process>", more + "</process>");
    }

    public static String decision(String id, String language, String expression) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test">
                  <decision id="%s" name="Test" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                      camunda:historyTimeToLive="P30D">
                    <decisionTable id="t">
                      <input id="i"><inputExpression id="e" typeRef="string" %s><text>%s</text></inputExpression></input>
                      <output id="o" name="result" typeRef="string"/>
                      <rule id="r"><inputEntry id="ie"><text></text></inputEntry>
                        <outputEntry id="oe"><text>"done"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(id, language == null ? "" : "expressionLanguage=\"" + language + "\"", expression);
    }
}
