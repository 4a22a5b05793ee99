package org.throughline.engine.form;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.springframework.stereotype.Component;
import org.throughline.engine.DeployedForm;

/** The forms that are deployed, found as the engine itself finds them. Deployed text never changes, so it is kept. */
@Component
public class FormCatalog {

    private static final int KEPT = 1000;

    private final ProcessEngineConfigurationImpl engine;
    private final Map<String, DeployedForm> byDefinition = new ConcurrentHashMap<>();

    FormCatalog(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    public Optional<DeployedForm> newest(String formId) {
        return find(new CamundaFormRefImpl(formId, DefaultFormHandler.FORM_REF_BINDING_LATEST), null);
    }

    /** @param deploymentId of the process model that refers to the form, for the binding {@code deployment} */
    public Optional<DeployedForm> find(CamundaFormRef reference, String deploymentId) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    var definition = (CamundaFormDefinitionEntity)
                            new GetCamundaFormDefinitionCmd(reference, deploymentId).execute(context);
                    return Optional.ofNullable(definition).map(found -> read(found, context));
                }));
    }

    private DeployedForm read(CamundaFormDefinitionEntity definition, CommandContext context) {
        if (byDefinition.size() > KEPT) {
            byDefinition.clear();
        }
        return byDefinition.computeIfAbsent(
                definition.getId(),
                id -> new DeployedForm(definition.getKey(), definition.getVersion(), text(definition, context)));
    }

    private static String text(CamundaFormDefinitionEntity definition, CommandContext context) {
        try (var stream = new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName())
                .execute(context)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
