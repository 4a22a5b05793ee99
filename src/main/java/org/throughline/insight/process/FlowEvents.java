package org.throughline.insight.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.insight.domain.DecisionRepository;
import org.throughline.insight.domain.DecisionRepository.RecordedDecision;
import org.throughline.insight.domain.FlowRepository;
import org.throughline.insight.domain.FlowRepository.RecordedFlow;

/** What happened in one transaction. Rolled back, nothing of it is written. */
class FlowEvents implements TransactionSynchronization {

    private final Object key;
    private final FlowRepository flowRepository;
    private final DecisionRepository decisionRepository;
    private final List<RecordedFlow> flows = new ArrayList<>();
    private final List<RecordedDecision> decisions = new ArrayList<>();
    private final Set<Question> asked = new HashSet<>();
    private boolean written;

    FlowEvents(Object key, FlowRepository flowRepository, DecisionRepository decisionRepository) {
        this.key = key;
        this.flowRepository = flowRepository;
        this.decisionRepository = decisionRepository;
    }

    void add(RecordedFlow flow) {
        flows.add(flow);
        writeIfLate();
    }

    /** A question that is asked again in the same moment is one decision: a task's three dates ask the same table. */
    void add(RecordedDecision decision) {
        if (asked.add(Question.of(decision))) {
            decisions.add(decision);
            writeIfLate();
        }
    }

    private void writeIfLate() {
        if (written) {
            write();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        write();
    }

    private void write() {
        if (!flows.isEmpty()) {
            flowRepository.add(flows);
            flows.clear();
        }
        if (!decisions.isEmpty()) {
            decisionRepository.add(decisions);
            decisions.clear();
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }

    private record Question(
            String decision,
            String processInstance,
            String step,
            Map<String, Object> inputs,
            Map<String, Object> said) {

        static Question of(RecordedDecision decision) {
            return new Question(
                    decision.decisionKey(),
                    decision.processInstanceId(),
                    Objects.toString(decision.stepId(), ""),
                    decision.inputs(),
                    decision.outputs());
        }
    }
}
