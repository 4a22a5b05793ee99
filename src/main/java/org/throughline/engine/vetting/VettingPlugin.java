package org.throughline.engine.vetting;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the vetting before the engine's own reading of models, and the guard into what they become. */
@Component
class VettingPlugin extends AbstractProcessEnginePlugin {

    private final FileVetter vetting;

    VettingPlugin(FileVetter vetting) {
        this.vetting = vetting;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBpmnParseFactory(VettedBpmnParse::new);
        engine.setCustomPreBPMNParseListeners(RunawayGuard.before(engine.getCustomPreBPMNParseListeners()));
        engine.setCustomPreDeployers(with(new VettingDeployer(vetting), engine.getCustomPreDeployers()));
        engine.setCustomSessionFactories(with(new ExecutionBudget.Factory(), engine.getCustomSessionFactories()));
    }

    private static <T> List<T> with(T first, List<? extends T> others) {
        List<T> all = new ArrayList<>();
        all.add(first);
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
