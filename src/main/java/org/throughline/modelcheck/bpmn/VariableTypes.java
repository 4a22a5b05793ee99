package org.throughline.modelcheck.bpmn;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.ExpressionReader.BeanCall;
import org.throughline.engine.ExpressionReader.TypedExpression;
import org.throughline.engine.ValueType;
import org.throughline.engine.ValueType.Kind;
import org.throughline.engine.VettedActions.ActionCall;
import org.throughline.engine.VettedActions.AllowedValue;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelElement;
import org.throughline.model.ProcessModel;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.ColumnTypes;
import org.throughline.modelcheck.FieldTypes;

/** What kind of values the variables of a process hold, by all that leaves them: forms, actions, tables, called processes. */
final class VariableTypes {

    private final CheckContext context;
    private final VariableProviders providers;
    private final Map<ProcessModel, Map<String, ValueType>> known = new IdentityHashMap<>();

    VariableTypes(CheckContext context) {
        this.context = context;
        this.providers = new VariableProviders(context);
    }

    /** What an expression of that process answers, wherever it stands. */
    TypedExpression read(String expression, ProcessModel process) {
        return read(expression, name -> of(process, name));
    }

    TypedExpression read(String expression, Function<String, ValueType> variables) {
        return context.expressions().typeOfModel(expression, variables, this::answer);
    }

    /** Where these steps left it, whatever others leave. */
    ValueType of(ProcessModel process, String name, Collection<FlowNode> writers) {
        find(process, name);
        return writers.stream()
                .flatMap(step -> left(step, name))
                .filter(Objects::nonNull)
                .reduce(ValueType::or)
                .orElse(ValueType.UNKNOWN);
    }

    /** Unknown where nothing says it, or where it may be of different kinds. */
    ValueType of(ProcessModel process, String name) {
        return Objects.requireNonNullElse(find(process, name), ValueType.UNKNOWN);
    }

    /** Null where nothing leaves it: a circle of calls adds nothing. */
    private ValueType find(ProcessModel process, String name) {
        Map<String, ValueType> types = known.computeIfAbsent(process, fresh -> new HashMap<>());
        if (!types.containsKey(name)) {
            types.put(name, null);
            types.put(
                    name,
                    Stream.concat(given(process, name), process.steps().stream().flatMap(step -> left(step, name)))
                            .filter(Objects::nonNull)
                            .reduce(ValueType::or)
                            .orElse(null));
        }
        return types.get(name);
    }

    private ValueType answer(BeanCall call) {
        return context.action(call.bean()).stream()
                .flatMap(action -> action.calls().stream())
                .filter(listed -> listed.expression().contains("." + call.method() + "(") && listed.type() != null)
                .map(ActionCall::type)
                .map(ValueType::of)
                .findFirst()
                .orElse(ValueType.UNKNOWN);
    }

    private Stream<ValueType> given(ProcessModel process, String name) {
        Stream<ValueType> own = process.processes().stream()
                .filter(drawn -> AvailableVariables.given(drawn.properties()).contains(name))
                .map(drawn -> ofTheCase(name));
        Stream<ValueType> passed = context.processes().stream().flatMap(caller -> caller.steps().stream()
                .filter(step -> step.is("callActivity") && calls(step, process))
                .flatMap(step -> mapped(step.parts("camunda:in"), name, caller)));
        return Stream.concat(own, passed);
    }

    private static ValueType ofTheCase(String name) {
        boolean id = Set.of(CaseVariables.CASE_ID, CaseVariables.CASE_NUMBER, CaseVariables.SUBMISSION_ID)
                .contains(name);
        return id ? ValueType.of(Kind.TEXT) : ValueType.UNKNOWN;
    }

    private static boolean calls(FlowNode step, ProcessModel process) {
        return process.processes().stream().anyMatch(drawn -> drawn.id().equals(step.get("calledElement")));
    }

    /** What comes under that name from another process. */
    private Stream<ValueType> mapped(List<ModelElement> mappings, String name, ProcessModel from) {
        return mappings.stream()
                .filter(mapping -> name.equals(mapping.get("target")) || "all".equals(mapping.get("variables")))
                .map(mapping -> "all".equals(mapping.get("variables"))
                        ? find(from, name)
                        : mapping.get("source") == null ? ValueType.UNKNOWN : find(from, mapping.get("source")));
    }

    private Stream<ValueType> left(FlowNode step, String name) {
        if (!providers.of(step).contains(name)) {
            return Stream.empty();
        }
        Stream<ValueType> asked = step.is("userTask")
                ? providers
                        .routes(step)
                        .filter(field -> name.equals(field.key()))
                        .map(FieldTypes::of)
                : Stream.empty();
        Stream<ValueType> done = context.actions(step)
                .flatMap(action -> action.outputs().stream())
                .filter(output -> name.equals(output.name()))
                .map(VariableTypes::declared);
        Stream<ValueType> decided =
                name.equals(step.get("camunda:resultVariable")) ? Stream.of(decided(step)) : Stream.empty();
        Stream<ValueType> called = context.process(String.valueOf(step.get("calledElement"))).stream()
                .flatMap(process -> mapped(step.parts("camunda:out"), name, process));
        List<ValueType> all =
                Stream.of(asked, done, decided, called).flatMap(each -> each).toList();
        return all.isEmpty() && !step.is("callActivity") ? Stream.of(ofTheCase(name)) : all.stream();
    }

    private ValueType decided(FlowNode step) {
        return context.decision(String.valueOf(step.get("camunda:decisionRef")))
                .map(table -> ColumnTypes.result(step, table))
                .orElse(ValueType.UNKNOWN);
    }

    private static ValueType declared(AllowedValue output) {
        ValueType type = ValueType.of(output.type());
        boolean counted =
                type.is(Kind.TEXT) && !output.open() && !output.values().isEmpty();
        return counted ? ValueType.choiceOf(new TreeSet<>(output.values())) : type;
    }
}
