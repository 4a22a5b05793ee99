package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.PassedElements;

/**
 * Runs last and measures, from the history of every engine that the tests have started, which elements of the models any
 * of them has passed. Alone it has nothing to measure and fails: run it with the process tests.
 */
@Order(Integer.MAX_VALUE)
class ProcessCoverageTest {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessCoverageTest.class);
    private static final double LEAST = 0.95;

    @Test
    void theTestsPassNearlyEveryElementOfEveryProcess() {
        Map<String, List<String>> missed = new TreeMap<>();
        Map<String, Double> covered = new TreeMap<>();
        for (BpmnModelInstance model : SourceModels.processes().values()) {
            String key = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            List<String> elements = model.getModelElementsByType(FlowNode.class).stream()
                    .map(FlowNode::getId)
                    .toList();
            List<String> left = new ArrayList<>(elements);
            left.removeAll(PassedElements.of(key));
            missed.put(key, left);
            covered.put(key, 1 - (double) left.size() / elements.size());
            LOG.info("{}: {} of {} elements passed, not {}", key, elements.size() - left.size(), elements.size(), left);
        }
        assertThat(covered)
                .as("share of elements passed; not passed: %s", missed)
                .isNotEmpty()
                .allSatisfy((key, share) -> assertThat(share).as(key).isGreaterThanOrEqualTo(LEAST));
    }

    /** Both ends of a flow being passed does not prove the flow, but a flow from a choice to its own step does. */
    @Test
    void theTestsTakeEveryWayOutOfEveryChoiceThatLeadsToAStepOfItsOwn() {
        List<String> untaken = new ArrayList<>();
        int counted = 0;
        for (BpmnModelInstance model : SourceModels.processes().values()) {
            String key = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            Set<String> passed = PassedElements.of(key);
            for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
                boolean own = flow.getSource().getOutgoing().size() > 1
                        && flow.getTarget().getIncoming().size() == 1;
                counted += own ? 1 : 0;
                if (own && !passed.contains(flow.getTarget().getId())) {
                    untaken.add(key + ": " + flow.getName() + " → "
                            + flow.getTarget().getName());
                }
            }
        }
        assertThat(counted).isPositive();
        assertThat(untaken).isEmpty();
    }
}
