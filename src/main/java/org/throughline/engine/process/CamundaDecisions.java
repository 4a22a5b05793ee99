package org.throughline.engine.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.Decisions;

@Service
@Transactional
class CamundaDecisions implements Decisions {

    private final DecisionService decisions;

    CamundaDecisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Map<String, Object>> evaluate(String decisionKey, Map<String, Object> inputs) {
        return decisions.evaluateDecisionByKey(decisionKey).variables(inputs).evaluate().getResultList().stream()
                .map(row -> (Map<String, Object>) new java.util.LinkedHashMap<>(row))
                .toList();
    }
}
