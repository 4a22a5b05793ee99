package org.throughline.engine.hostile;

import org.throughline.engine.EngineModels;

/** How hostile processes are put together: each is harmless but for one thing, and has the key {@code evil}. */
final class HostileModels {

    static final String KEY = "evil";
    static final String CANARY = "org.throughline.engine.hostile.SideEffectDetector";
    static final String CALL = "${''.getClass().forName('" + CANARY + "').getMethod('call').invoke(null)}";

    private HostileModels() {}

    static String gateway(String back) {
        return "<sequenceFlow id='on' sourceRef='Step' targetRef='G'/><exclusiveGateway id='G'/>"
                + "<sequenceFlow id='back' sourceRef='G' targetRef='" + back + "'/>";
    }

    static String many(String inner, String attributes) {
        return "<manualTask id='Step'><multiInstanceLoopCharacteristics " + attributes + ">" + inner
                + "</multiInstanceLoopCharacteristics></manualTask>";
    }

    static String user(String attributes, String inner) {
        return "<userTask id='Step' " + attributes + ">" + inner + "</userTask>";
    }

    static String input(String value) {
        return "<camunda:inputOutput><camunda:inputParameter name='x'>" + value
                + "</camunda:inputParameter></camunda:inputOutput>";
    }

    static String quoted(String expression) {
        return expression.replace("'", "&apos;");
    }

    static Hostile service(String name, String expression, String reason) {
        return step(name, "<serviceTask id='Step' camunda:expression='" + quoted(expression) + "'/>", reason);
    }

    static Hostile timer(String name, String kind, String value, String reason) {
        return raw(
                name,
                EngineModels.processWith(
                        KEY,
                        "<userTask id='Step'/>",
                        "<boundaryEvent id='B' attachedToRef='Step' cancelActivity='false'><timerEventDefinition><"
                                + kind
                                + ">" + value + "</" + kind + "></timerEventDefinition></boundaryEvent>"
                                + "<endEvent id='Late'/><sequenceFlow id='late' sourceRef='B' targetRef='Late'/>"),
                reason);
    }

    static Hostile flow(String name, String attributes, String condition, String reason) {
        return raw(
                name,
                EngineModels.processWith(
                        KEY,
                        "<exclusiveGateway id='Step' default='out'/>",
                        "<sequenceFlow id='other' sourceRef='Step' targetRef='End'><conditionExpression"
                                + " xsi:type='tFormalExpression' " + attributes + ">" + condition
                                + "</conditionExpression></sequenceFlow>"),
                reason);
    }

    static Hostile extended(String name, String extension, String reason) {
        return step(
                name,
                "<userTask id='Step'><extensionElements>" + extension + "</extensionElements></userTask>",
                reason);
    }

    static Hostile with(String name, String more, String reason) {
        return raw(name, EngineModels.processWith(KEY, "<manualTask id='Step'/>", more), reason);
    }

    static Hostile step(String name, String step, String reason) {
        return raw(name, EngineModels.process(KEY, step), reason);
    }

    static Hostile raw(String name, String content, String reason) {
        return Hostile.of(name, content, reason);
    }
}
