package org.throughline.migration.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.migration.ChangeSet.ChangedModel;

/**
 * One computation of what a redesign does.
 *
 * @param changed what is not as it is published
 * @param deploymentId where it is published already; then nothing has to be deployed to try it
 * @param mappings by process, old step to new step
 */
record ImpactJob(
        UUID redesign,
        UUID run,
        List<ChangedModel> changed,
        String deploymentId,
        Map<String, Map<String, String>> mappings) {

    List<ModelFile> files() {
        return changed.stream().map(ChangedModel::file).toList();
    }

    List<ChangedModel> of(ModelKind kind) {
        return changed.stream().filter(model -> model.kind() == kind).toList();
    }
}
