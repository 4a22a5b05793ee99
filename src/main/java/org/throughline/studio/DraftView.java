package org.throughline.studio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.throughline.engine.ModelKind;

/**
 * One model within a redesign.
 *
 * @param resource the stable name of its file
 * @param baseVersion the published version it was begun from; null for a new model
 * @param content null in lists
 * @param others who else had it open within the last minutes
 */
public record DraftView(
        ModelKind kind,
        String key,
        String name,
        String resource,
        Integer baseVersion,
        String content,
        @JsonUnwrapped SavedRevision saved,
        java.util.List<String> others) {

    /**
     * The revision that the draft stands at.
     *
     * @param revision counted up with each save
     * @param savedBy who saved last
     */
    public record SavedRevision(int revision, String savedBy, Instant savedAt, boolean canUndo, boolean canRedo) {}

    public int revision() {
        return saved.revision();
    }

    public String savedBy() {
        return saved.savedBy();
    }

    public Instant savedAt() {
        return saved.savedAt();
    }

    public boolean canUndo() {
        return saved.canUndo();
    }

    public boolean canRedo() {
        return saved.canRedo();
    }
}
