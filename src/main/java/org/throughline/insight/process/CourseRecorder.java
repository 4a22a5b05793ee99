package org.throughline.insight.process;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.engine.DecisionObserver;
import org.throughline.engine.FlowObserver;
import org.throughline.insight.domain.DecisionLog;
import org.throughline.insight.domain.DecisionLog.Decision;
import org.throughline.insight.domain.FlowLog;
import org.throughline.insight.domain.FlowLog.Flow;
import org.throughline.insight.domain.Outputs;

/** Keeps the flows and decisions of a transaction together and writes them in its last moment, all at once. */
@Component
class CourseRecorder implements FlowObserver, DecisionObserver {

    private final FlowLog flows;
    private final DecisionLog decisions;

    CourseRecorder(FlowLog flows, DecisionLog decisions) {
        this.flows = flows;
        this.decisions = decisions;
    }

    @Override
    public void taken(Taken flow) {
        course().add(new Flow(
                flow.processInstanceId(),
                flow.processKey(),
                flow.version(),
                flow.caseNumber(),
                flow.flowId(),
                flow.fromId(),
                flow.toId(),
                flow.at()));
    }

    @Override
    public void decided(Decided decision) {
        course().add(new Decision(
                null,
                decision.decisionKey(),
                decision.version(),
                decision.caseNumber(),
                decision.processInstanceId(),
                decision.stepId(),
                decision.at(),
                decision.inputs(),
                Outputs.of(decision.results())));
    }

    private Course course() {
        Course course = (Course) TransactionSynchronizationManager.getResource(this);
        if (course == null) {
            course = new Course(this, flows, decisions);
            TransactionSynchronizationManager.bindResource(this, course);
            TransactionSynchronizationManager.registerSynchronization(course);
        }
        return course;
    }
}
