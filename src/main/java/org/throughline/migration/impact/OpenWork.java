package org.throughline.migration.impact;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The open cases, with how many tasks are open in each, and for how many a process runs. */
public final class OpenWork {

    private final Map<String, Long> tasks = new HashMap<>();
    private final Map<String, Set<String>> running = new HashMap<>();

    public void add(InstanceState state, String processKey) {
        String caseKey = CaseOutcomes.key(state);
        tasks.merge(caseKey, (long) state.tasks().size(), Long::sum);
        running.computeIfAbsent(processKey, key -> new HashSet<>()).add(caseKey);
    }

    public Set<String> cases() {
        return tasks.keySet();
    }

    /** Open tasks of these cases. */
    public long tasks(Collection<String> cases) {
        return cases.stream().mapToLong(one -> tasks.getOrDefault(one, 0L)).sum();
    }

    /** Cases for which that process runs. */
    public long running(String processKey) {
        return running.getOrDefault(processKey, Set.of()).size();
    }
}
