package org.throughline.engine.process;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.DecisionObserver;
import org.throughline.engine.DecisionObserver.Decided;

/** Notifies every observer of a decision that was taken while a process of a case was at work. */
@Component
class DecisionReporter {

    private final ObjectProvider<DecisionObserver> observers;
    private final Clock clock;

    DecisionReporter(ObjectProvider<DecisionObserver> observers, Clock clock) {
        this.observers = observers;
        this.clock = clock;
    }

    /** A page that asks a table, to show what it would say, decides nothing: no process is at work then. */
    void report(DmnDecision decision, VariableContext variables, DmnDecisionResult result, List<String> rules) {
        BpmnExecutionContext at = Context.getCommandContext() == null ? null : Context.getBpmnExecutionContext();
        if (at == null || !(decision instanceof DecisionDefinition deployed)) {
            return;
        }
        ExecutionEntity execution = at.getExecution();
        String caseNumber = execution.getProcessBusinessKey();
        if (caseNumber == null) {
            return;
        }
        Decided decided = new Decided(
                deployed.getKey(),
                deployed.getVersion(),
                caseNumber,
                execution.getProcessInstanceId(),
                execution.getCurrentActivityId(),
                clock.instant(),
                RoutingFlags.of(variables),
                rows(result),
                List.copyOf(rules));
        observers.orderedStream().forEach(observer -> observer.recordDecision(decided));
    }

    static List<Map<String, Object>> rows(DmnDecisionResult result) {
        return result.getResultList().stream()
                .map(row -> (Map<String, Object>) new LinkedHashMap<>(row))
                .toList();
    }
}
