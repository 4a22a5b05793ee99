package org.throughline.engine.vetting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.throughline.engine.ModelRefused;
import org.throughline.engine.ModelRefused.Reason;

/** The vetting of decision tables for those that are tried without being deployed. */
public final class DecisionFiles {

    private DecisionFiles() {}

    /** @throws ModelRefused where a deployment would refuse it */
    public static void vet(String resource, String dmn) {
        ResourceEntity file = new ResourceEntity();
        file.setName(resource);
        file.setBytes(dmn.getBytes(StandardCharsets.UTF_8));
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.addResource(file);
        try {
            new DmnVetting().deploy(deployment);
        } catch (ParseException refused) {
            throw new ModelRefused(List.of(new Reason(resource, null, refused.getMessage())));
        }
    }
}
