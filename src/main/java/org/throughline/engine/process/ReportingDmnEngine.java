package org.throughline.engine.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** Decides as ever and reports it. Only here are all variables that the table could see still known. */
class ReportingDmnEngine extends DefaultDmnEngine {

    private final DecisionReporter reporter;
    private final FiredRules firedRules;

    ReportingDmnEngine(DefaultDmnEngineConfiguration settings, DecisionReporter reporter, FiredRules firedRules) {
        super(settings);
        this.reporter = reporter;
        this.firedRules = firedRules;
    }

    @Override
    public DmnDecisionResult evaluateDecision(DmnDecision decision, VariableContext variables) {
        List<String> rules = new ArrayList<>();
        DmnDecisionResult result = firedRules.heard(rules, () -> super.evaluateDecision(decision, variables));
        reporter.report(decision, variables, result, rules);
        return result;
    }
}
