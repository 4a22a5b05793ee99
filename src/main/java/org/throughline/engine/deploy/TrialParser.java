package org.throughline.engine.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionRequirementsDefinitionDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.vetting.ModelVetter;
import org.throughline.shared.Json;

/** Lets the engine's own deployers read a file, and stops before they keep anything of it. */
@Component
class TrialParser {

    private static final ObjectMapper JSON = Json.mapper();

    private final ProcessEngineConfigurationImpl engine;

    TrialParser(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    List<RefusalReason> refusals(ModelFile file) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> ModelVetter.reasons(file, this::read)));
    }

    private void read(DeploymentEntity deployment, ResourceEntity resource) {
        ByteArrayInputStream content = new ByteArrayInputStream(resource.getBytes());
        if (resource.getName().endsWith(".bpmn")) {
            deployer(BpmnDeployer.class)
                    .getBpmnParser()
                    .createParse()
                    .sourceInputStream(content)
                    .deployment(deployment)
                    .name(resource.getName())
                    .execute();
        } else if (resource.getName().endsWith(".dmn")) {
            readDecisions(content);
        } else {
            readForm(resource);
        }
    }

    private void readDecisions(ByteArrayInputStream content) {
        try {
            deployer(DecisionRequirementsDefinitionDeployer.class)
                    .getTransformer()
                    .createTransform()
                    .modelInstance(content)
                    .transformDecisionRequirementsGraph();
        } catch (DmnEngineException refused) {
            throw new ProcessEngineException(refused.getMessage(), refused);
        }
    }

    private static void readForm(ResourceEntity resource) {
        try {
            if (!JSON.readTree(resource.getBytes()).path("id").isTextual()) {
                throw new ProcessEngineException("The form has no id");
            }
        } catch (IOException notJson) {
            throw new ProcessEngineException("The form cannot be read", notJson);
        }
    }

    private <D extends Deployer> D deployer(Class<D> type) {
        return engine.getDeployers().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
