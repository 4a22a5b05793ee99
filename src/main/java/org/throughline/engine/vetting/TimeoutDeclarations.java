package org.throughline.engine.vetting;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;

/**
 * The timers that the tasks of a process definition ask for: step → listener → timer. Definitions are cached and shared
 * by all threads, but the engine's migration copies only the outer map before it strikes out, in the inner ones, the
 * timers that a moved task has already; every later task then began without. Whoever goes through the entries, as a
 * copying constructor does, is therefore given copies of the inner maps; only the parser reaches the originals.
 */
final class TimeoutDeclarations extends HashMap<String, Map<String, TimerDeclarationImpl>> {

    private static final long serialVersionUID = 1L;

    @Override
    public Set<Map.Entry<String, Map<String, TimerDeclarationImpl>>> entrySet() {
        Set<Map.Entry<String, Map<String, TimerDeclarationImpl>>> copies = new LinkedHashSet<>();
        super.entrySet().forEach(entry -> copies.add(Map.entry(entry.getKey(), new HashMap<>(entry.getValue()))));
        return copies;
    }
}
