package org.throughline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes down what is asked of a connection, each question with its parameters, and lets the database explain it afterwards. */
public final class ExplainedQueries {

    private final Connection plain;
    private final List<Asked> asked = new ArrayList<>();

    public ExplainedQueries(Connection plain) {
        this.plain = plain;
    }

    /** The connection to ask. */
    public Connection watched() {
        return proxy(Connection.class, plain, null);
    }

    /** What was asked since this was called last, with how it was carried out. */
    public List<Plan> plans() throws SQLException {
        List<Plan> plans = new ArrayList<>();
        for (Asked one : List.copyOf(asked)) {
            plans.add(explained(one));
        }
        asked.clear();
        return plans;
    }

    private Plan explained(Asked one) throws SQLException {
        try (PreparedStatement explain = plain.prepareStatement("explain (analyze, format json) " + one.sql())) {
            for (Given given : one.given()) {
                invoke(explain, given.setter(), given.values());
            }
            try (ResultSet row = explain.executeQuery()) {
                row.next();
                return new Plan(
                        one.sql(),
                        new ObjectMapper().readTree(row.getString(1)).get(0).path("Plan"));
            }
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    private <T> T proxy(Class<T> type, Object target, Asked question) {
        return type.cast(
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                    if (question != null && method.getName().startsWith("set") && args.length > 1) {
                        question.given().add(new Given(method, args));
                    }
                    if (question != null && method.getName().startsWith("execute") && isRead(question.sql())) {
                        asked.add(question);
                    }
                    Object result = invoke(target, method, args);
                    return result instanceof PreparedStatement prepared
                                    && method.getName().startsWith("prepare")
                            ? proxy(PreparedStatement.class, prepared, new Asked((String) args[0], new ArrayList<>()))
                            : result;
                }));
    }

    private static boolean isRead(String sql) {
        return sql.strip().toLowerCase(Locale.ROOT).startsWith("select");
    }

    private static Object invoke(Object target, Method method, Object[] args) {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(refused.getCause());
        } catch (IllegalAccessException never) {
            throw new IllegalStateException(never);
        }
    }

    private record Given(Method setter, Object[] values) {}

    private record Asked(String sql, List<Given> given) {}

    /** @param root the uppermost node */
    public record Plan(String sql, JsonNode root) {

        public boolean anyMatch(Predicate<JsonNode> node) {
            boolean[] any = {false};
            visit(one -> any[0] |= node.test(one));
            return any[0];
        }

        private void visit(Consumer<JsonNode> each) {
            visit(root, each);
        }

        /** One line for each node that reads a table. */
        @Override
        public String toString() {
            StringBuilder lines = new StringBuilder(sql.strip());
            visit(node -> {
                if (node.has("Relation Name")) {
                    lines.append("\n  ")
                            .append(List.of(
                                            "Node Type",
                                            "Relation Name",
                                            "Index Name",
                                            "Actual Loops",
                                            "Actual Rows",
                                            "Rows Removed by Filter",
                                            "Index Cond",
                                            "Filter")
                                    .stream()
                                    .filter(node::has)
                                    .map(field -> field + " " + node.path(field).asText())
                                    .collect(Collectors.joining(", ")));
                }
            });
            return lines.toString();
        }

        private static void visit(JsonNode node, Consumer<JsonNode> each) {
            each.accept(node);
            node.path("Plans").forEach(child -> visit(child, each));
        }
    }
}
