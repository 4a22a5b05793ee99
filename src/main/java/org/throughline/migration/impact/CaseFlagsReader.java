package org.throughline.migration.impact;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.RunningVariables;
import org.throughline.engine.RunningVariables.RunningVariable;

/** Reads the variables that dates and groups hang on, as the engine would find them: in the process, else its callers. */
@Component
public class CaseFlagsReader {

    private static final List<String> OF_CASE = List.of(CaseVariables.PRIORITY, CaseVariables.RISK_LEVEL);

    private final RunningVariables variables;

    CaseFlagsReader(RunningVariables variables) {
        this.variables = variables;
    }

    /** @param own further variables, read from the process itself */
    public Map<String, TaskFlags> of(Collection<String> processInstanceIds, Set<String> own) {
        Set<String> names = new HashSet<>(own);
        names.addAll(OF_CASE);
        names.add(CaseVariables.TRIAGE);
        Map<String, TaskFlags> taskFlags = new HashMap<>();
        variables.seenBy(processInstanceIds, names).forEach((id, values) -> taskFlags.put(id, flags(values)));
        return taskFlags;
    }

    private static TaskFlags flags(List<RunningVariable> values) {
        Map<String, String> ofCase = new HashMap<>();
        Map<String, String> own = new HashMap<>();
        Set<String> unsure = new HashSet<>();
        boolean triage = false;
        for (RunningVariable value : values) {
            triage |= value.name().equals(CaseVariables.TRIAGE);
            if (!isPlain(value)) {
                unsure.add(value.name());
            } else if (value.text() != null) {
                ofCase.putIfAbsent(value.name(), value.text());
                if (value.depth() == 0) {
                    own.put(value.name(), value.text());
                }
            }
        }
        for (String name : OF_CASE) {
            if (triage && !ofCase.containsKey(name)) {
                // the engine reads the result of the triage, which is no plain text
                unsure.add(name);
            }
        }
        return new TaskFlags(ofCase, own, unsure);
    }

    private static boolean isPlain(RunningVariable value) {
        boolean isText = value.type().equals("string") || value.type().equals("null");
        return value.name().equals(CaseVariables.TRIAGE) || value.ofWholeInstance() && isText;
    }
}
