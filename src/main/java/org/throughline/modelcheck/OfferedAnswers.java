package org.throughline.modelcheck;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.throughline.engine.ExpressionReader.VariableComparison;
import org.throughline.engine.VettedActions.AllowedValue;
import org.throughline.model.FlowNode;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.model.ModelElement;
import org.throughline.model.ProcessModel;
import org.throughline.model.SequenceFlow;

/**
 * Who knows the answers that a form offers: the action that decides by them, a gateway that asks for them, a decision
 * table that reads them; in the process that asks the form and in those to which it gives the answer.
 */
public final class OfferedAnswers {

    private static final Set<String> CHOICES = Set.of("radio", "select");

    private final CheckContext context;

    public OfferedAnswers(CheckContext context) {
        this.context = context;
    }

    /** The options of the field that lead nowhere when the form is answered in that process. */
    public Set<String> unknown(ProcessModel process, FormModel form, Component field) {
        Set<String> options = options(field);
        Optional<AllowedValue> decided = decisionOf(form, field);
        decided.ifPresent(decision -> options.removeAll(decision.values()));
        if (options.isEmpty() || isClosed(form, field)) {
            return options;
        }
        if (decided.isEmpty() && !isRoute(field)) {
            return Set.of();
        }
        Set<String> asked = new TreeSet<>();
        if (isReadByTable(process, field.key(), asked)) {
            return Set.of();
        }
        options.removeAll(asked);
        // where nothing is asked, nothing is decided; and one answer may be left to the default of the gateway
        boolean isDrawn = decided.isEmpty() && (asked.isEmpty() || options.size() <= 1);
        return isDrawn ? Set.of() : options;
    }

    /** Whether the program acts on each answer to the field, and refuses any other. */
    public boolean isClosed(FormModel form, Component field) {
        return decisionOf(form, field).filter(decision -> !decision.open()).isPresent();
    }

    private Optional<AllowedValue> decisionOf(FormModel form, Component field) {
        return context.readersOf(form.id()).stream()
                .flatMap(action -> action.outputs().stream())
                .filter(output -> output.name().equals(field.key()) && output.isDecision())
                .findFirst();
    }

    private static Set<String> options(Component field) {
        Set<String> options = new LinkedHashSet<>();
        if (field.key() != null && CHOICES.contains(field.type())) {
            StreamSupport.stream(field.source().path("values").spliterator(), false)
                    .map(option -> option.path("value").asText())
                    .forEach(options::add);
        }
        return options;
    }

    private static boolean isRoute(Component field) {
        return Boolean.parseBoolean(field.properties().get("route"));
    }

    /** Follows the variable into the processes that get it; gathers what conditions ask of it. */
    private boolean isReadByTable(ProcessModel process, String variable, Set<String> asked) {
        Deque<Holder> open = new ArrayDeque<>(List.of(new Holder(process, variable)));
        Set<Holder> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Holder holder = open.pop();
            if (!seen.add(holder)) {
                continue;
            }
            if (tables(holder.process()).contains(holder.variable())) {
                return true;
            }
            asked.addAll(asked(holder.process(), holder.variable()));
            open.addAll(receivers(holder));
        }
        return false;
    }

    private Set<String> tables(ProcessModel processModel) {
        Set<String> read = new TreeSet<>();
        processModel.steps().stream()
                .map(step -> step.get("camunda:decisionRef"))
                .filter(Objects::nonNull)
                .flatMap(table -> context.decision(table).stream())
                .flatMap(table -> table.inputs().stream())
                .forEach(input -> read.addAll(
                        context.expressions().ofFeel(input.expression()).names()));
        return read;
    }

    private Set<String> asked(ProcessModel processModel, String variable) {
        Set<String> asked = new TreeSet<>();
        processModel.flows().stream()
                .map(SequenceFlow::condition)
                .filter(Objects::nonNull)
                .flatMap(condition -> context.expressions().ofModel(condition).comparisons().stream())
                .filter(comparison -> comparison.name().equals(variable))
                .map(VariableComparison::value)
                .forEach(asked::add);
        return asked;
    }

    private Collection<Holder> receivers(Holder holder) {
        Set<Holder> receivers = new LinkedHashSet<>();
        for (FlowNode call : calls(holder.process())) {
            context.process(String.valueOf(call.get("calledElement")))
                    .ifPresent(called -> passed(call, "camunda:in", holder.variable())
                            .forEach(target -> receivers.add(new Holder(called, target))));
        }
        for (ProcessModel caller : context.processes()) {
            for (FlowNode call : calls(caller)) {
                if (holder.isOf(call.get("calledElement"))) {
                    passed(call, "camunda:out", holder.variable())
                            .forEach(target -> receivers.add(new Holder(caller, target)));
                }
            }
        }
        return receivers;
    }

    private static List<FlowNode> calls(ProcessModel processModel) {
        return processModel.steps().stream()
                .filter(step -> step.is("callActivity"))
                .toList();
    }

    private static List<String> passed(FlowNode call, String kind, String variable) {
        return call.parts(kind).stream()
                .filter(mapping -> variable.equals(mapping.get("source")) || "all".equals(mapping.get("variables")))
                .map(mapping -> target(mapping, variable))
                .toList();
    }

    private static String target(ModelElement mapping, String variable) {
        return mapping.get("target") == null ? variable : mapping.get("target");
    }

    /** A process that has the answer, under the name that it has there. */
    private record Holder(ProcessModel process, String variable) {

        boolean isOf(String key) {
            return process.processes().stream().anyMatch(drawn -> drawn.id().equals(key));
        }
    }
}
