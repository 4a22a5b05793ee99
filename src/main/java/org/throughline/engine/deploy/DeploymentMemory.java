package org.throughline.engine.deploy;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** What a deployment leaves in the engine's memory beside its rows. */
@Component
class DeploymentMemory {

    /** No deployment holds more of one kind. */
    private static final int AT_MOST = 1000;

    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService repository;

    DeploymentMemory(ProcessEngineConfigurationImpl engine, RepositoryService repository) {
        this.engine = engine;
        this.repository = repository;
    }

    Runnable eviction(String deployment) {
        List<String> processes = ids(repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .listPage(0, AT_MOST));
        List<String> decisions = ids(repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .listPage(0, AT_MOST));
        List<String> requirements = ids(repository
                .createDecisionRequirementsDefinitionQuery()
                .deploymentId(deployment)
                .listPage(0, AT_MOST));
        return () -> {
            DeploymentCache cache = engine.getDeploymentCache();
            processes.forEach(cache::removeProcessDefinition);
            decisions.forEach(cache::removeDecisionDefinition);
            requirements.forEach(cache::removeDecisionRequirementsDefinition);
        };
    }

    private static List<String> ids(List<? extends ResourceDefinition> definitions) {
        return definitions.stream().map(ResourceDefinition::getId).toList();
    }
}
