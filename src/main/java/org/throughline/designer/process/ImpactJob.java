package org.throughline.designer.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;

/**
 * One computation of what a redesign does.
 *
 * @param deploymentId where it is published already; then nothing has to be deployed to try it
 * @param mappings by process, old step to new step
 */
record ImpactJob(
        UUID redesign,
        UUID run,
        List<Changed> changed,
        String deploymentId,
        Map<String, Map<String, String>> mappings) {

    /** A model that is not as it is published. */
    record Changed(ModelKind kind, String key, String name, ModelFile file) {}

    List<ModelFile> files() {
        return changed.stream().map(Changed::file).toList();
    }

    List<Changed> of(ModelKind kind) {
        return changed.stream().filter(model -> model.kind() == kind).toList();
    }
}
