package org.throughline.studio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.studio.domain.RedesignPublication;
import org.throughline.studio.domain.RedesignState;

/**
 * @param note why, in the author's words
 * @param consentBy who agreed to it; null where nobody did
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
        @JsonUnwrapped RedesignPublication publication,
        List<DraftView> drafts) {

    public String publishedBy() {
        return publication.publishedBy();
    }

    public Instant publishedAt() {
        return publication.publishedAt();
    }

    public String deploymentId() {
        return publication.deploymentId();
    }
}
