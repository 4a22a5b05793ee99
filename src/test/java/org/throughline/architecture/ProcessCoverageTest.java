package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.IntegrationTest;

/**
 * Runs last, on the database that all tests share, and measures from the engine's own history which elements of the
 * models any test has passed. Alone it has nothing to measure and fails: run it with the process tests.
 */
@IntegrationTest
@Order(Integer.MAX_VALUE)
class ProcessCoverageTest {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessCoverageTest.class);
    private static final double LEAST = 0.95;

    @Autowired
    private JdbcClient jdbc;

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
            left.removeAll(passed(key));
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
        int looked = 0;
        for (BpmnModelInstance model : SourceModels.processes().values()) {
            String key = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            Set<String> passed = passed(key);
            for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
                boolean own = flow.getSource().getOutgoing().size() > 1
                        && flow.getTarget().getIncoming().size() == 1;
                looked += own ? 1 : 0;
                if (own && !passed.contains(flow.getTarget().getId())) {
                    untaken.add(key + ": " + flow.getName() + " → "
                            + flow.getTarget().getName());
                }
            }
        }
        assertThat(looked).isPositive();
        assertThat(untaken).isEmpty();
    }

    private Set<String> passed(String processKey) {
        return new HashSet<>(jdbc.sql("select distinct act_id_ from act_hi_actinst where proc_def_key_ = :key")
                .param("key", processKey)
                .query(String.class)
                .list());
    }
}
