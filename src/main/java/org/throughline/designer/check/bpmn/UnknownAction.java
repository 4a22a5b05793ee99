package org.throughline.designer.check.bpmn;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnPart;
import org.throughline.drawing.DrawnStep;
import org.throughline.engine.ExpressionReader.Call;
import org.throughline.engine.ExpressionReader.Read;

/** A model may name vetted actions and call their listed methods, nothing else of this program. */
class UnknownAction implements Check<Picture> {

    private static final Pattern ACTION = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnStep step : picture.steps()) {
            named(step).forEach(action -> action(action, step, known, report));
            foreign(step).forEach(what -> report.error("action-foreign", step, what));
            step.expressions().stream().distinct().forEach(text -> calls(text, step, known, report));
        }
        picture.drawing().flows().stream()
                .filter(flow -> flow.condition() != null && !flow.condition().isBlank())
                .forEach(flow -> {
                    Read read = known.expressions().ofModel(flow.condition());
                    if (!read.isReadable()) {
                        report.error("expression-unreadable", flow.id(), flow.name(), flow.condition());
                    }
                    read.calls().stream()
                            .filter(call -> !isListed(call, known))
                            .forEach(call -> report.error("method-unknown", flow.id(), flow.name(), text(call)));
                });
    }

    private static Stream<String> named(DrawnStep step) {
        Stream<String> within = step.parts().stream()
                .flatMap(DrawnPart::all)
                .map(part -> part.type().startsWith("camunda:") ? part.get("delegateExpression") : null);
        return Stream.concat(Stream.of(String.valueOf(step.get("camunda:delegateExpression"))), within)
                .filter(text -> text != null && !text.equals("null"));
    }

    private static void action(String text, DrawnStep step, Known known, Report report) {
        var named = ACTION.matcher(text.strip());
        if (!named.matches() || known.action(named.group(1)).isEmpty()) {
            report.error("action-unknown", step, text.replaceAll("[${}#]", ""));
        }
    }

    /** Listeners and steps that name a class, a script, a shell or a mail instead. */
    private static Stream<String> foreign(DrawnStep step) {
        Stream<String> own = Stream.of("camunda:class", "camunda:type").map(step::get);
        Stream<String> within = step.parts().stream()
                .flatMap(DrawnPart::all)
                .flatMap(part -> part.is("camunda:script")
                        ? Stream.of("script")
                        : part.type().startsWith("camunda:") ? Stream.of(part.get("class")) : Stream.empty());
        return Stream.concat(own, within).filter(text -> text != null && !text.isBlank());
    }

    private static void calls(String text, DrawnStep step, Known known, Report report) {
        Read read = known.expressions().ofModel(text);
        if (!read.isReadable()) {
            report.error("expression-unreadable", step, text);
        }
        for (Call call : read.calls()) {
            if (known.action(call.bean()).isEmpty()) {
                report.error("action-unknown", step, call.bean());
            } else if (!isListed(call, known)) {
                report.error("method-unknown", step, text(call));
            }
        }
    }

    private static boolean isListed(Call call, Known known) {
        return known.action(call.bean()).stream()
                .flatMap(action -> action.calls().stream())
                .flatMap(listed -> known.expressions().ofModel(listed.expression()).calls().stream())
                .anyMatch(listed -> listed.method().equals(call.method()) && listed.arguments() == call.arguments());
    }

    private static String text(Call call) {
        return call.bean() + "." + call.method();
    }
}
