package org.throughline.engine.process;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** Decides as ever and reports it. Only here are all variables that the table could see still known. */
class ReportingDmnEngine extends DefaultDmnEngine {

    private final DecisionReporter reporter;

    ReportingDmnEngine(DefaultDmnEngineConfiguration settings, DecisionReporter reporter) {
        super(settings);
        this.reporter = reporter;
    }

    @Override
    public DmnDecisionResult evaluateDecision(DmnDecision decision, VariableContext variables) {
        DmnDecisionResult result = super.evaluateDecision(decision, variables);
        reporter.report(decision, variables, result);
        return result;
    }
}
