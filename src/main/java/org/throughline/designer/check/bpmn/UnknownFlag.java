package org.throughline.designer.check.bpmn;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnFlow;
import org.throughline.drawing.DrawnPart;
import org.throughline.drawing.DrawnStep;
import org.throughline.engine.VettedAction.Source;

/**
 * A condition, an expression or an automatic step needs a value that no step before gives: no form asks it, no action
 * leaves it, no decision answers it.
 */
class UnknownFlag implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        if (Flags.takesAll(picture, known)) {
            return;
        }
        Flags flags = new Flags(picture, known);
        Set<String> reached = picture.ways().reached();
        for (DrawnFlow flow : picture.drawing().flows()) {
            if (flow.condition() != null && reached.contains(flow.source())) {
                condition(picture, flow, flags, known, report);
            }
        }
        picture.steps().stream().filter(step -> reached.contains(step.id())).forEach(step -> {
            expressions(step, flags, known, report);
            actions(step, flags, report);
            collections(step, flags, report);
            calls(step, flags, known, report);
            decisions(step, flags, known, report);
        });
    }

    private static void condition(Picture picture, DrawnFlow flow, Flags flags, Known known, Report report) {
        DrawnStep source = picture.step(flow.source());
        Set<String> there = flags.after(source);
        for (String name : known.expressions().ofModel(flow.condition()).names()) {
            if (!there.contains(name)) {
                String form = unrouted(picture, known, name);
                if (form.isEmpty()) {
                    report.error("condition-unprovided", flow.id(), named(picture, flow), name);
                } else {
                    report.error("condition-unrouted", flow.id(), named(picture, flow), name, form);
                }
            }
        }
    }

    private static String named(Picture picture, DrawnFlow flow) {
        return flow.name() == null ? picture.called(flow.source()) : flow.name();
    }

    /** Forms that ask it but do not give it to routing: the fault is one tick away. */
    private static String unrouted(Picture picture, Known known, String name) {
        return picture.steps("userTask")
                .map(task -> task.get("camunda:formRef"))
                .filter(form -> form != null
                        && known.form(form).stream()
                                .flatMap(drawn -> drawn.components().stream())
                                .anyMatch(component -> name.equals(component.key())))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static void expressions(DrawnStep step, Flags flags, Known known, Report report) {
        Set<String> there = flags.after(step);
        Set<String> needed = new LinkedHashSet<>();
        step.expressions()
                .forEach(text -> needed.addAll(known.expressions().ofModel(text).names()));
        needed.stream()
                .filter(name -> !there.contains(name) && known.action(name).isEmpty())
                .filter(name -> !isNamedAsAction(step, name))
                .forEach(name -> report.error("expression-unprovided", step, name));
    }

    /** Said as an unknown action already. */
    private static boolean isNamedAsAction(DrawnStep step, String name) {
        return String.valueOf(step.get("camunda:delegateExpression")).contains(name)
                || step.parts().stream().flatMap(DrawnPart::all).anyMatch(part -> String.valueOf(
                                part.get("delegateExpression"))
                        .contains(name));
    }

    private static void actions(DrawnStep step, Flags flags, Report report) {
        Set<String> there = flags.at(step);
        Set<String> properties = step.properties().keySet();
        flags.providers().actions(step).forEach(action -> action.inputs().stream()
                .filter(input -> !input.optional())
                .filter(input -> input.from() == Source.PROPERTY
                        ? !properties.contains(input.name())
                        : !there.contains(input.name()))
                .forEach(input -> report.error("input-unprovided", step, input.name())));
    }

    private static void collections(DrawnStep step, Flags flags, Report report) {
        step.parts("multiInstanceLoopCharacteristics").stream()
                .map(loop -> loop.get("camunda:collection"))
                .filter(list ->
                        list != null && !list.contains("{") && !flags.at(step).contains(list))
                .forEach(list -> report.error("expression-unprovided", step, list));
    }

    private static void calls(DrawnStep step, Flags flags, Known known, Report report) {
        Set<String> there = flags.at(step);
        sources(step, "camunda:in").stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> report.warning("passed-unprovided", step, name));
        if (step.is("callActivity")
                && known.process(String.valueOf(step.get("calledElement"))).isPresent()) {
            Set<String> answered = flags.providers().ofProcess(step.get("calledElement"));
            answered.addAll(Flags.passed(step));
            sources(step, "camunda:out").stream()
                    .filter(name -> !answered.contains(name))
                    .forEach(name -> report.warning("answer-unprovided", step, name, step.get("calledElement")));
        }
    }

    private static List<String> sources(DrawnStep step, String kind) {
        return step.parts(kind).stream()
                .map(mapping -> mapping.get("source"))
                .filter(source -> source != null && !source.isBlank())
                .toList();
    }

    private static void decisions(DrawnStep step, Flags flags, Known known, Report report) {
        if (step.get("camunda:decisionRef") == null) {
            return;
        }
        Set<String> there = flags.at(step);
        known.decision(step.get("camunda:decisionRef")).stream()
                .flatMap(table -> table.inputs().stream())
                .flatMap(input -> known.expressions().ofFeel(input.expression()).names().stream())
                .distinct()
                .filter(name -> !there.contains(name))
                .forEach(name -> report.warning("decision-input-unprovided", step, name));
    }
}
