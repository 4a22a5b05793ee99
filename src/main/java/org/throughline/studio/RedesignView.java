package org.throughline.studio;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.studio.domain.RedesignState;

/**
 * @param note why, in the author's words
 * @param consentBy who agreed to it; null where nobody did
 * @param deploymentId null until it is published
 */
public record RedesignView(
        UUID id,
        String title,
        String note,
        RedesignState state,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        String consentBy,
        String publishedBy,
        Instant publishedAt,
        String deploymentId,
        List<DraftView> drafts) {}
