package org.throughline.migration.impact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which way each running process goes: by its version, or back by the moves that brought it. */
public final class MigrationRoutes {

    private final Map<String, MigrationRoute> general;
    private final Map<String, MigrationRoute> own = new HashMap<>();
    private final Map<String, ReverseRoute> reverse = new HashMap<>();

    /** @param general by definition */
    public MigrationRoutes(Map<String, MigrationRoute> general) {
        this.general = general;
    }

    /** @param ways by process instance; @param routes those of them that differ from their version's */
    public void add(Map<String, ReverseRoute> ways, Map<String, MigrationRoute> routes) {
        reverse.putAll(ways);
        own.putAll(routes);
    }

    public Set<String> definitions() {
        return general.keySet();
    }

    public Collection<MigrationRoute> all() {
        return general.values();
    }

    public MigrationRoute of(InstanceState state) {
        MigrationRoute route = own.get(state.processInstanceId());
        return route == null ? general.get(state.definitionId()) : route;
    }

    public ReverseRoute reverse(InstanceState state) {
        return reverse.getOrDefault(state.processInstanceId(), ReverseRoute.NONE);
    }

    /** Those that stand alike and go the same way are moved alike. */
    public String group(InstanceState state) {
        return state.group() + " " + reverse(state).steps();
    }
}
