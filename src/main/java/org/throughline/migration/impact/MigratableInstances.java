package org.throughline.migration.impact;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.throughline.engine.RunningInstances;
import org.throughline.migration.ImpactAnalysis.CaseFilter;
import org.throughline.migration.domain.CaseMigrationRepository.Item;

/** Running processes of a kind that are on another version than the one given. */
@Component
public class MigratableInstances {

    private final InstanceStates states;
    private final RunningInstances running;

    MigratableInstances(InstanceStates states, RunningInstances running) {
        this.states = states;
        this.running = running;
    }

    /** @param target the version's definition; null where none is published yet, so that everything runs on another */
    public boolean isAny(String processKey, String target) {
        return !others(processKey, target).isEmpty();
    }

    /**
     * @param target the version's definition
     * @param filter only its stage, worker and team are used
     */
    public List<Item> find(String processKey, String target, CaseFilter filter) {
        return states.heads(others(processKey, target)).stream()
                .filter(head -> fits(filter.stage(), head.stage()))
                .filter(head -> fits(filter.worker(), head.worker()))
                .filter(head -> fits(filter.team(), head.team()))
                .map(head -> new Item(head.processInstanceId(), head.caseNumber(), processKey))
                .toList();
    }

    public List<Item> ofCases(String processKey, String target, List<String> caseNumbers) {
        return running.ofCases(caseNumbers, others(processKey, target)).stream()
                .map(instance -> new Item(instance.id(), instance.caseNumber(), processKey))
                .toList();
    }

    private List<String> others(String processKey, String target) {
        return running.definitions(processKey).stream()
                .filter(definition -> !definition.equals(target))
                .toList();
    }

    /** Nothing asked fits all; the empty word fits what is not known. */
    private static boolean fits(String asked, String present) {
        return asked == null || asked.equals(Objects.requireNonNullElse(present, ""));
    }
}
