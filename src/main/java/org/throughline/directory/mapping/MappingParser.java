package org.throughline.directory.mapping;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.directory.mapping.MappedColumn.MappedValue;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the YAML of a mapping file as a tree of texts with their lines. No object is made of it, and nothing may stand for
 * something else, so that a small file stays small.
 */
final class MappingParser {

    private static final int MOST_CHARACTERS = 200_000;
    private static final int DEEPEST = 12;
    private static final Set<String> OF_A_COLUMN =
            Set.of("target", "column", "columns", "constant", "split", "values", "otherwise");

    private final List<MappingFault> faults;

    private MappingParser(List<MappingFault> faults) {
        this.faults = faults;
    }

    static MappingFile parse(String text, List<MappingFault> faults) {
        if (text.length() > MOST_CHARACTERS) {
            faults.add(MappingFault.of(1, "too-large", MOST_CHARACTERS));
            return new MappingFile(List.of());
        }
        try {
            Node root = new Yaml(new SafeConstructor(options())).compose(new StringReader(text));
            return new MappingParser(faults).file(root);
        } catch (MarkedYAMLException noYaml) {
            int line = noYaml.getProblemMark() == null
                    ? 1
                    : noYaml.getProblemMark().getLine() + 1;
            faults.add(MappingFault.of(line, "no-yaml", noYaml.getProblem()));
        } catch (YAMLException noYaml) {
            faults.add(MappingFault.of(1, "no-yaml", noYaml.getMessage()));
        }
        return new MappingFile(List.of());
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS * 2);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowDuplicateKeys(false);
        return options;
    }

    private MappingFile file(Node root) {
        Map<String, Node> parts = parts(root, Set.of("files"));
        List<MappedFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node one : list(root, parts, "files")) {
            MappedFile file = mapped(one);
            if (!file.name().isEmpty() && !names.add(file.name().toLowerCase(Locale.ROOT))) {
                fault(one, "file-twice", file.name());
            }
            files.add(file);
        }
        return new MappingFile(files);
    }

    private MappedFile mapped(Node node) {
        Map<String, Node> parts = parts(node, Set.of("file", "columns"));
        List<MappedColumn> columns = new ArrayList<>();
        for (Node one : list(node, parts, "columns")) {
            columns.add(column(one));
        }
        return new MappedFile(line(node), required(node, parts, "file"), columns);
    }

    private MappedColumn column(Node node) {
        Map<String, Node> parts = parts(node, OF_A_COLUMN);
        long sources = Set.of("column", "columns", "constant").stream()
                .filter(parts::containsKey)
                .count();
        if (sources != 1 && node instanceof MappingNode) {
            fault(node, sources == 0 ? "no-value" : "two-values");
        }
        List<String> columns = new ArrayList<>();
        if (parts.containsKey("column")) {
            columns.add(required(node, parts, "column"));
        } else if (parts.containsKey("columns")) {
            list(node, parts, "columns").forEach(one -> columns.add(text(one)));
        }
        return new MappedColumn(
                line(node),
                required(node, parts, "target"),
                columns,
                parts.containsKey("columns"),
                optional(parts, "constant"),
                optional(parts, "split"),
                values(parts.get("values")),
                optional(parts, "otherwise"));
    }

    private Map<String, MappedValue> values(Node node) {
        if (node == null) {
            return null;
        }
        Map<String, MappedValue> values = new LinkedHashMap<>();
        for (NodeTuple one : tuples(node)) {
            String said = key(text(one.getKeyNode()));
            MappedValue value = new MappedValue(line(one.getKeyNode()), text(one.getValueNode()));
            if (values.putIfAbsent(said, value) != null) {
                fault(one.getKeyNode(), "value-twice", text(one.getKeyNode()));
            }
        }
        return values;
    }

    /** How values are compared: however they are spaced and capitalised. */
    static String key(String said) {
        return said.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private Map<String, Node> parts(Node node, Set<String> known) {
        Map<String, Node> parts = new LinkedHashMap<>();
        for (NodeTuple part : tuples(node)) {
            String name = text(part.getKeyNode());
            if (!known.contains(name)) {
                fault(
                        part.getKeyNode(),
                        "unknown-word",
                        name,
                        String.join(", ", known.stream().sorted().toList()));
            } else if (parts.putIfAbsent(name, part.getValueNode()) != null) {
                fault(part.getKeyNode(), "word-twice", name);
            }
        }
        return parts;
    }

    private List<NodeTuple> tuples(Node node) {
        if (isPlain(node) && node instanceof MappingNode map) {
            return map.getValue();
        }
        fault(node, "no-pairs");
        return List.of();
    }

    private List<Node> list(Node node, Map<String, Node> parts, String name) {
        Node list = parts.get(name);
        if (list == null) {
            if (node instanceof MappingNode) {
                fault(node, "missing-word", name);
            }
            return List.of();
        }
        if (isPlain(list)
                && list instanceof SequenceNode sequence
                && !sequence.getValue().isEmpty()) {
            return sequence.getValue();
        }
        fault(list, "no-list", name);
        return List.of();
    }

    private String required(Node node, Map<String, Node> parts, String name) {
        String text = optional(parts, name);
        if (node instanceof MappingNode && (text == null || text.isBlank())) {
            fault(parts.getOrDefault(name, node), "missing-word", name);
        }
        return text == null ? "" : text.strip();
    }

    private String optional(Map<String, Node> parts, String name) {
        return parts.containsKey(name) ? text(parts.get(name)) : null;
    }

    private String text(Node node) {
        if (isPlain(node) && node instanceof ScalarNode scalar) {
            boolean nothing = scalar.isPlain() && scalar.getValue().matches("~|null");
            return nothing ? "" : scalar.getValue();
        }
        fault(node, "no-text");
        return "";
    }

    /** False for an anchor and whatever refers to it. */
    private boolean isPlain(Node node) {
        if (node != null && node.getAnchor() != null) {
            fault(node, "no-references");
            return false;
        }
        return node != null;
    }

    private void fault(Node node, String code, Object... details) {
        MappingFault fault = MappingFault.of(line(node), code, details);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private static int line(Node node) {
        return node == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
