package org.throughline.modeldiff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.model.ModelElement;

/**
 * Writes what stands within an element as flat lines of aspect and text, named so that order does not count:
 * {@code camunda:taskListener timeout reminder delegateExpression}.
 */
final class InnerContent {

    private static final Set<String> WRAPPERS =
            Set.of("extensionElements", "camunda:properties", "camunda:inputOutput", "camunda:formData", "text");
    private static final List<String> NAMING = List.of("target", "variables", "businessKey", "name", "key", "id");

    /** Who wrote the file, and how wide a column was last drawn, are no content. */
    private static final Set<String> IDLE = Set.of("exporter", "exporterVersion", "xsi:schemaLocation", "biodi:width");

    /** What BPMN and DMN take where nothing is written. */
    private static final Set<String> DEFAULTS = Set.of(
            "gatewayDirection=Unspecified",
            "instantiate=false",
            "eventGatewayType=Exclusive",
            "textFormat=text/plain",
            "isInterrupting=true",
            "parallelMultiple=false",
            "cancelActivity=true",
            "waitForCompletion=true",
            "isCollection=false",
            "isUnlimited=true",
            "isForCompensation=false",
            "startQuantity=1",
            "completionQuantity=1",
            "triggeredByEvent=false",
            "isSequential=false",
            "behavior=All",
            "testBefore=false",
            "cancelRemainingInstances=true",
            "expressionLanguage=http://www.w3.org/1999/XPath",
            "typeLanguage=http://www.w3.org/2001/XMLSchema",
            "local=false",
            "camunda:async=false",
            "camunda:asyncBefore=false",
            "camunda:asyncAfter=false",
            "camunda:exclusive=true",
            "camunda:isStartableInTasklist=true",
            "camunda:calledElementBinding=latest",
            "camunda:decisionRefBinding=latest",
            "camunda:mapDecisionResult=resultList",
            "hitPolicy=UNIQUE",
            "preferredOrientation=Rule-as-Row");

    private final Set<String> referenced;

    /** @param root the whole file: an inner id counts only where something else than the picture refers to it */
    InnerContent(ModelElement root) {
        this.referenced = root.parts().stream()
                .filter(part -> !part.is("BPMNDiagram") && !part.is("DMNDI"))
                .flatMap(ModelElement::all)
                .flatMap(part -> Stream.concat(
                        part.attributes().entrySet().stream()
                                .filter(attribute -> !attribute.getKey().equals("id"))
                                .map(Map.Entry::getValue),
                        Stream.of(part.text())))
                .collect(Collectors.toSet());
    }

    Map<String, String> of(ModelElement part) {
        return of(part, child -> true);
    }

    /** @param own leaves out children that are compared by themselves, or follow from others */
    Map<String, String> of(ModelElement part, Predicate<ModelElement> own) {
        Map<String, String> content = new LinkedHashMap<>();
        attributes(part, "", Set.of("id"), content);
        within(part, "", own, content);
        return content;
    }

    private void within(ModelElement part, String path, Predicate<ModelElement> own, Map<String, String> into) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (ModelElement child : part.parts()) {
            if (!own.test(child) || child.type().startsWith("biodi:")) {
                continue;
            }
            String at = join(path, WRAPPERS.contains(child.type()) ? "" : named(child));
            int count = seen.merge(at, 1, Integer::sum);
            one(child, count == 1 || at.equals(path) ? at : at + " " + count, into);
        }
    }

    private void one(ModelElement part, String at, Map<String, String> into) {
        int before = into.size();
        attributes(part, at, naming(part), into);
        if (!part.text().isEmpty()) {
            into.merge(at, part.text(), (value, text) -> value + "\n" + text);
        }
        within(part, at, child -> true, into);
        boolean stands = !WRAPPERS.contains(part.type());
        if (stands && into.size() == before) {
            into.putIfAbsent(at, "");
        }
    }

    private void attributes(ModelElement part, String at, Set<String> reported, Map<String, String> into) {
        boolean ownId = part.type().startsWith("camunda:") || referenced.contains(part.get("id"));
        part.attributes().forEach((name, value) -> {
            boolean idle = IDLE.contains(name) || isDefault(name, value) || name.equals("id") && !ownId;
            if (!idle && !reported.contains(name)) {
                into.put(name.equals("value") && !at.isEmpty() ? at : join(at, name), value.strip());
            }
        });
    }

    private static boolean isDefault(String name, String value) {
        return DEFAULTS.contains(name + "=" + value)
                || name.equals("xsi:type")
                        && (value.endsWith(":tFormalExpression") || value.equals("tFormalExpression"));
    }

    private static String named(ModelElement part) {
        Stream<String> names = naming(part).stream().sorted().map(part::get);
        Stream<String> targets = part.type().endsWith("Requirement")
                ? part.parts().stream().map(child -> child.get("href")).filter(Objects::nonNull)
                : Stream.of();
        return Stream.of(Stream.of(part.type()), names, targets)
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
    }

    /** The attributes that distinguish one such thing from another. */
    private static Set<String> naming(ModelElement part) {
        if (part.type().endsWith("Listener")) {
            return Stream.of("event", "id")
                    .filter(part.attributes()::containsKey)
                    .collect(Collectors.toSet());
        }
        return NAMING.stream()
                .filter(name -> part.attributes().containsKey(name))
                .filter(name -> !name.equals("id") || part.type().startsWith("camunda:"))
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    private static String join(String path, String more) {
        return path.isEmpty() ? more : more.isEmpty() ? path : path + " " + more;
    }
}
