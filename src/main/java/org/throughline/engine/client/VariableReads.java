package org.throughline.engine.client;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.springframework.beans.DirectFieldAccessor;
import org.throughline.engine.CaseVariables;

/**
 * Keeps what processes know of clients (why somebody came, how high the risk is, whether they agreed) from being read
 * through the engine: of variables a client sees the case's id and number, and no query is asked or sorted by a value.
 */
final class VariableReads {

    /** What says which case it is, and nothing about whom. */
    static final Set<String> READABLE = Set.of(CaseVariables.CASE_ID, CaseVariables.CASE_NUMBER);

    private VariableReads() {}

    static void narrow(Object command) {
        if (command instanceof VariableInstanceQueryImpl variables) {
            variables.variableNameIn(readable(variables.getVariableNames()));
        } else if (command instanceof AbstractVariableQueryImpl<?, ?> query) {
            refuseIf(asksByValue(query));
        } else if (command instanceof TaskQueryImpl tasks) {
            refuseIf(tasks.getQueries().stream()
                    .anyMatch(query -> !query.getVariables().isEmpty()));
        } else if (command instanceof AbstractExecuteFilterCmd) {
            Object extension = new DirectFieldAccessor(command).getPropertyValue("extendingQuery");
            narrow(extension);
        }
        if (command instanceof AbstractQuery<?, ?> sorted) {
            refuseIf(sorted.getOrderingProperties().stream().anyMatch(VariableReads::sortsByValue));
        }
    }

    /** Of the names asked for (null: all) those that may be read; a name that nothing carries where none may. */
    private static String[] readable(String[] asked) {
        List<String> names = asked == null
                ? List.copyOf(READABLE)
                : Arrays.stream(asked).filter(READABLE::contains).toList();
        return names.isEmpty() ? new String[] {""} : names.toArray(String[]::new);
    }

    private static boolean asksByValue(AbstractVariableQueryImpl<?, ?> query) {
        List<? extends AbstractVariableQueryImpl<?, ?>> parts =
                query instanceof ProcessInstanceQueryImpl processes ? processes.getQueries() : List.of(query);
        return parts.stream().anyMatch(part -> !part.getQueryVariableValues().isEmpty());
    }

    private static boolean sortsByValue(QueryOrderingProperty order) {
        return QueryOrderingProperty.RELATION_VARIABLE.equals(order.getRelation());
    }

    static void refuseIf(boolean asksByValue) {
        if (asksByValue) {
            throw new ClientRefusal("Cases are not looked for by what is known of their clients");
        }
    }
}
