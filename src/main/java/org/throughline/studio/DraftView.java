package org.throughline.studio;

import java.time.Instant;
import org.throughline.engine.ModelKind;

/**
 * One model within a redesign.
 *
 * @param resource the stable name of its file
 * @param baseVersion the published version it was begun from; null for a new model
 * @param content null in lists
 * @param revision counted up with each save
 * @param savedBy who saved last
 * @param others who else had it open within the last minutes
 */
public record DraftView(
        ModelKind kind,
        String key,
        String name,
        String resource,
        Integer baseVersion,
        String content,
        int revision,
        String savedBy,
        Instant savedAt,
        boolean canUndo,
        boolean canRedo,
        java.util.List<String> others) {}
