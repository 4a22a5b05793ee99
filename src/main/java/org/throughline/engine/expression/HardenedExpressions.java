package org.throughline.engine.expression;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Puts the hardened parts in place of the engine's open ones, before it parses the first model. */
@Component
class HardenedExpressions extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final VettedBeans beans;

    HardenedExpressions(ApplicationContext context, VettedBeans beans) {
        this.context = context;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new VettedExpressionManager(context, beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoClasses());
    }
}
