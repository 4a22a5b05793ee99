package org.throughline.engine.vetting;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;
import org.throughline.engine.ModelRefused;
import org.throughline.engine.ModelRefused.RefusalReason;

/**
 * Vets every file before the engine's own deployers read it: when it is deployed, and again whenever the engine takes it
 * out of its tables, whoever put it there.
 */
class VettingDeployer implements Deployer {

    private final FileVetter vetting;

    VettingDeployer(FileVetter vetting) {
        this.vetting = vetting;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        List.copyOf(deployment.getResources().values()).forEach(resource -> vet(resource, deployment.isNew()));
    }

    /** What was deployed before a rule of new files came does not stop: a case may stand in it. */
    private void vet(ResourceEntity resource, boolean isNew) {
        List<RefusalReason> reasons = vetting.refusals(resource.getName(), resource.getBytes()).stream()
                .filter(reason -> isNew || !VettingResult.isOfNewFiles(reason))
                .toList();
        if (!reasons.isEmpty()) {
            throw refusal(resource.getName(), reasons);
        }
    }

    private static ParseException refusal(String resource, List<RefusalReason> reasons) {
        List<Problem> problems = new ArrayList<>();
        reasons.forEach(
                reason -> problems.add(new ProblemImpl(reason.refusal().toString(), (Element) null, reason.element())));
        return new ParseException(ModelRefused.describe(reasons), resource, problems, List.of());
    }
}
