package org.throughline.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A correction of what was answered once; the original stays beside it.
 *
 * @param answers the whole form as it reads since then
 */
public record Amendment(
        UUID id, UUID submissionId, String reason, Map<String, Object> answers, String by, Instant at) {}
