package org.throughline.insight.process;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.engine.DecisionObserver;
import org.throughline.engine.FlowObserver;
import org.throughline.insight.domain.DecisionOutputs;
import org.throughline.insight.domain.DecisionRepository;
import org.throughline.insight.domain.DecisionRepository.RecordedDecision;
import org.throughline.insight.domain.FlowRepository;
import org.throughline.insight.domain.FlowRepository.RecordedFlow;

/** Keeps the flows and decisions of a transaction together and writes them in its last moment, all at once. */
@Component
class FlowEventRecorder implements FlowObserver, DecisionObserver {

    private final FlowRepository flows;
    private final DecisionRepository decisions;

    FlowEventRecorder(FlowRepository flows, DecisionRepository decisions) {
        this.flows = flows;
        this.decisions = decisions;
    }

    @Override
    public void taken(Taken flow) {
        course().add(new RecordedFlow(
                flow.processInstanceId(),
                flow.processKey(),
                flow.version(),
                flow.caseNumber(),
                flow.flowId(),
                flow.fromId(),
                flow.toId(),
                flow.at(),
                flow.flags()));
    }

    @Override
    public void recordDecision(Decided decision) {
        course().add(new RecordedDecision(
                null,
                decision.decisionKey(),
                decision.version(),
                decision.caseNumber(),
                decision.processInstanceId(),
                decision.stepId(),
                decision.at(),
                decision.inputs(),
                DecisionOutputs.of(decision.results())));
    }

    private FlowEvents course() {
        FlowEvents flowEvents = (FlowEvents) TransactionSynchronizationManager.getResource(this);
        if (flowEvents == null) {
            flowEvents = new FlowEvents(this, flows, decisions);
            TransactionSynchronizationManager.bindResource(this, flowEvents);
            TransactionSynchronizationManager.registerSynchronization(flowEvents);
        }
        return flowEvents;
    }
}
