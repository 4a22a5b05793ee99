package org.throughline.migration;

import java.time.Instant;
import java.util.UUID;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;

/**
 * Models that are changed and published together.
 *
 * @param discarded given up, so that nothing is worked out for it any more
 * @param changedAt when anything of it was last drawn
 * @param deploymentId null until it is published
 */
public record ChangeSet(UUID id, boolean discarded, Instant changedAt, String deploymentId) {

    public boolean isPublished() {
        return deploymentId != null;
    }

    /** One model of a change set as it is drawn now. */
    public record ChangedModel(ModelKind kind, String key, String name, ModelFile file) {}
}
