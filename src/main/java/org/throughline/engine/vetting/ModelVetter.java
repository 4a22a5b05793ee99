package org.throughline.engine.vetting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelRefused.RefusalReason;

/** Vets drawn files without deploying them, with the same rules that stand before the engine's own deployers. */
@Component
public class ModelVetter {

    /** The engine's parsers did not foresee such a file. */
    private static final String FAILED = "engine-failed";

    private static final Logger LOG = LoggerFactory.getLogger(ModelVetter.class);

    private final FileVetter files;

    ModelVetter(FileVetter files) {
        this.files = files;
    }

    /** Why this file is refused whatever else is drawn in it; empty where it is only unfinished, or good. */
    public List<RefusalReason> hostile(ModelFile file) {
        return refusals(file).stream()
                .filter(reason -> !VettingResult.isUnfinished(reason))
                .toList();
    }

    /** Why this file would not run, if it were deployed. */
    public List<RefusalReason> refusals(ModelFile file) {
        return files.refusals(file.resource(), file.content().getBytes(StandardCharsets.UTF_8));
    }

    /** Runs one reading of a file and returns what it refused. To be called within a command of the engine. */
    public static List<RefusalReason> reasons(ModelFile file, ModelParser reading) {
        DeploymentEntity deployment = deployment(file);
        try {
            reading.read(deployment, deployment.getResource(file.resource()));
            return List.of();
        } catch (ParseException refused) {
            return reasons(refused, file.resource());
        } catch (ProcessEngineException refused) {
            return List.of(ofFile(file.resource(), refused));
        } catch (RuntimeException | StackOverflowError unforeseen) {
            LOG.warn("The engine failed on the model {}", file.resource(), unforeseen);
            return List.of(RefusalReason.ofFile(file.resource(), FAILED));
        }
    }

    /** What a refusal of the engine says, element by element. */
    public static List<RefusalReason> reasons(ParseException refused, String resource) {
        List<RefusalReason> reasons = new ArrayList<>();
        refused.getResorceReports().forEach(report -> report.getErrors()
                .forEach(problem -> reasons.add(new RefusalReason(
                        resource, element(problem), null, EngineSentences.refusal(problem.getMessage())))));
        return reasons.isEmpty() ? List.of(ofFile(resource, refused)) : reasons;
    }

    /** One way to read a file; it throws what it refuses. */
    public interface ModelParser {
        void read(DeploymentEntity deployment, ResourceEntity resource);
    }

    private static DeploymentEntity deployment(ModelFile file) {
        ResourceEntity resource = new ResourceEntity();
        resource.setName(file.resource());
        resource.setBytes(file.content().getBytes(StandardCharsets.UTF_8));
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setNew(true);
        deployment.addResource(resource);
        return deployment;
    }

    private static String element(Problem problem) {
        return problem.getMainElementId();
    }

    private static RefusalReason ofFile(String resource, ProcessEngineException refused) {
        return new RefusalReason(resource, null, null, EngineSentences.refusal(refused.getMessage()));
    }
}
