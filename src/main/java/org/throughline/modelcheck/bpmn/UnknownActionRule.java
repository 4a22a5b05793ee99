package org.throughline.modelcheck.bpmn;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.engine.ExpressionReader.BeanCall;
import org.throughline.engine.ExpressionReader.Read;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelElement;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A model may name vetted actions and call their listed methods, nothing else of this program. */
class UnknownActionRule implements ModelRule<CheckedProcess> {

    private static final Pattern ACTION = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (FlowNode step : checkedProcess.steps()) {
            named(step).forEach(action -> action(action, step, context, findings));
            foreign(step).forEach(what -> findings.error("action-foreign", step, what));
            step.expressions().stream().distinct().forEach(text -> calls(text, step, context, findings));
        }
        checkedProcess.drawing().flows().stream()
                .filter(flow -> flow.condition() != null && !flow.condition().isBlank())
                .forEach(flow -> {
                    Read read = context.expressions().ofModel(flow.condition());
                    if (!read.isReadable()) {
                        findings.error("expression-unreadable", flow.id(), flow.name(), flow.condition());
                    }
                    read.calls().stream()
                            .filter(call -> !isListed(call, context))
                            .forEach(call -> findings.error("method-unknown", flow.id(), flow.name(), text(call)));
                });
    }

    private static Stream<String> named(FlowNode step) {
        Stream<String> within = step.parts().stream()
                .flatMap(ModelElement::all)
                .map(part -> part.type().startsWith("camunda:") ? part.get("delegateExpression") : null);
        return Stream.concat(Stream.of(String.valueOf(step.get("camunda:delegateExpression"))), within)
                .filter(text -> text != null && !text.equals("null"));
    }

    private static void action(String text, FlowNode step, CheckContext context, Findings findings) {
        var named = ACTION.matcher(text.strip());
        if (!named.matches() || context.action(named.group(1)).isEmpty()) {
            findings.error("action-unknown", step, text.replaceAll("[${}#]", ""));
        }
    }

    /** Listeners and steps that name a class, a script, a shell or a mail instead. */
    private static Stream<String> foreign(FlowNode step) {
        Stream<String> own = Stream.of("camunda:class", "camunda:type").map(step::get);
        Stream<String> within = step.parts().stream()
                .flatMap(ModelElement::all)
                .flatMap(part -> part.is("camunda:script")
                        ? Stream.of("script")
                        : part.type().startsWith("camunda:") ? Stream.of(part.get("class")) : Stream.empty());
        return Stream.concat(own, within).filter(text -> text != null && !text.isBlank());
    }

    private static void calls(String text, FlowNode step, CheckContext context, Findings findings) {
        Read read = context.expressions().ofModel(text);
        if (!read.isReadable()) {
            findings.error("expression-unreadable", step, text);
        }
        for (BeanCall call : read.calls()) {
            if (context.action(call.bean()).isEmpty()) {
                findings.error("action-unknown", step, call.bean());
            } else if (!isListed(call, context)) {
                findings.error("method-unknown", step, text(call));
            }
        }
    }

    private static boolean isListed(BeanCall call, CheckContext context) {
        return context.action(call.bean()).stream()
                .flatMap(action -> action.calls().stream())
                .flatMap(listed -> context.expressions().ofModel(listed.expression()).calls().stream())
                .anyMatch(listed -> listed.method().equals(call.method()) && listed.arguments() == call.arguments());
    }

    private static String text(BeanCall call) {
        return call.bean() + "." + call.method();
    }
}
