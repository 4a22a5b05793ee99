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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelRefused;
import org.throughline.engine.vetting.ModelVetter;
import org.throughline.shared.ReadOnce;
import org.throughline.shared.TrialRun;

/** The forms that are deployed, found as the engine itself finds them. Deployed text never changes, so it is kept. */
@Component
public class FormCatalog {

    private static final int KEPT = 1000;
    private static final DeployedForm REFUSED = new DeployedForm("", 0, "");

    private static final Logger LOG = LoggerFactory.getLogger(FormCatalog.class);

    private final ProcessEngineConfigurationImpl engine;
    private final ModelVetter modelVetter;
    private final Map<String, DeployedForm> byDefinition = new ConcurrentHashMap<>();

    FormCatalog(ProcessEngineConfigurationImpl engine, ModelVetter modelVetter) {
        this.engine = engine;
        this.modelVetter = modelVetter;
    }

    public Optional<DeployedForm> newest(String formId) {
        return find(new CamundaFormRefImpl(formId, DefaultFormHandler.FORM_REF_BINDING_LATEST), null);
    }

    public Optional<DeployedForm> find(String formId, int version) {
        return ReadOnce.of(DeployedForm.class, new CatalogVersion(formId, version), () -> {
            var reference = new CamundaFormRefImpl(formId, DefaultFormHandler.FORM_REF_BINDING_VERSION);
            reference.setVersion(version);
            return search(reference, null);
        });
    }

    private record CatalogVersion(String formId, int version) {}

    /** @param deploymentId of the process model that refers to the form, for the binding {@code deployment} */
    public Optional<DeployedForm> find(CamundaFormRef reference, String deploymentId) {
        Optional<DeployedForm> found = search(reference, deploymentId);
        found.ifPresent(
                form -> ReadOnce.keep(DeployedForm.class, new CatalogVersion(form.id(), form.version()), found));
        return found;
    }

    private Optional<DeployedForm> search(CamundaFormRef reference, String deploymentId) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    var definition = (CamundaFormDefinitionEntity)
                            new GetCamundaFormDefinitionCmd(reference, deploymentId).execute(context);
                    return Optional.ofNullable(definition)
                            .map(found -> read(found, context))
                            .filter(form -> form != REFUSED);
                }));
    }

    private DeployedForm read(CamundaFormDefinitionEntity definition, CommandContext context) {
        if (TrialRun.isRunning() && !byDefinition.containsKey(definition.getId())) {
            return vetted(definition, text(definition, context));
        }
        if (byDefinition.size() > KEPT) {
            byDefinition.clear();
        }
        return byDefinition.computeIfAbsent(definition.getId(), id -> vetted(definition, text(definition, context)));
    }

    /** A form that came into the tables past the vetting is as if it were not there. */
    private DeployedForm vetted(CamundaFormDefinitionEntity definition, String schema) {
        var refusals = modelVetter.refusals(new ModelFile(definition.getResourceName(), schema));
        if (refusals.isEmpty()) {
            return new DeployedForm(definition.getKey(), definition.getVersion(), schema);
        }
        LOG.error("The form {} is not used: {}", definition.getId(), ModelRefused.describe(refusals));
        return REFUSED;
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
