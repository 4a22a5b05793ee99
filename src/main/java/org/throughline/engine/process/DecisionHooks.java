package org.throughline.engine.process;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts a decision engine that reports in place of the one that the process engine has made, with all its settings. */
@Component
class DecisionHooks extends AbstractProcessEnginePlugin {

    private final DecisionReporter reporter;
    private final FiredRules firedRules;

    DecisionHooks(DecisionReporter reporter, FiredRules firedRules) {
        this.reporter = reporter;
        this.firedRules = firedRules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration settings = new DefaultDmnEngineConfiguration();
        settings.setFeelEngineFactory(CachingFeelEngine::new);
        engine.setDmnEngineConfiguration(settings);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration settings =
                (DefaultDmnEngineConfiguration) engine.getDmnEngine().getConfiguration();
        settings.getDecisionTableEvaluationListeners().add(firedRules);
        engine.setDmnEngine(new ReportingDmnEngine(settings, reporter, firedRules));
    }
}
