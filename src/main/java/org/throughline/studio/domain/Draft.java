package org.throughline.studio.domain;

import java.time.Instant;
import org.throughline.engine.ModelFile;

/**
 * One model of a redesign as it is drawn now.
 *
 * @param baseVersion the published version it was begun from; null for a new model
 * @param knownVersion the newest published version that whoever draws has taken note of; null where there is none
 * @param content null where only the list is asked for
 */
public record Draft(
        DraftKey key,
        String name,
        String resource,
        Integer baseVersion,
        Integer knownVersion,
        int revision,
        String content,
        String savedBy,
        Instant savedAt,
        boolean canUndo,
        boolean canRedo) {

    public ModelFile file() {
        return new ModelFile(resource, content);
    }
}
