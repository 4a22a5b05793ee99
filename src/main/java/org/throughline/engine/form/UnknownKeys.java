package org.throughline.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what was sent that the form does not know: nothing is stored which no form asked for. */
class UnknownKeys {

    private record Node(Map<String, Node> inner, boolean list) {

        static Node leaf() {
            return new Node(new LinkedHashMap<>(), false);
        }
    }

    private final Node known = Node.leaf();

    UnknownKeys(List<FormComponent> components) {
        merge(components, known, "");
    }

    List<String> in(Map<String, Object> answers) {
        List<String> unknown = new ArrayList<>();
        compare(answers, known, "", unknown);
        return unknown;
    }

    private static void merge(List<FormComponent> components, Node into, String at) {
        for (FormComponent component : components) {
            if (component.isField()) {
                reach(into, AnswerValues.join(at, component.key()), false);
            } else if (component.isList()) {
                merge(component.children(), reach(into, AnswerValues.join(at, component.path()), true), "");
            } else {
                merge(component.children(), into, AnswerValues.join(at, component.path()));
            }
        }
    }

    private static Node reach(Node from, String path, boolean list) {
        Node node = from;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            node = node.inner().computeIfAbsent(steps[i], key -> new Node(new LinkedHashMap<>(), last && list));
        }
        return node;
    }

    private static void compare(Map<?, ?> sent, Node known, String at, List<String> unknown) {
        sent.forEach((key, value) -> {
            String path = AnswerValues.join(at, String.valueOf(key));
            Node node = known.inner().get(String.valueOf(key));
            if (node == null) {
                unknown.add(path);
            } else if (node.list() && value instanceof List<?> rows) {
                for (int i = 0; i < rows.size(); i++) {
                    if (rows.get(i) instanceof Map<?, ?> row) {
                        compare(row, node, path + "[" + i + "]", unknown);
                    }
                }
            } else if (!node.inner().isEmpty() && value instanceof Map<?, ?> map) {
                compare(map, node, path, unknown);
            }
        });
    }
}
