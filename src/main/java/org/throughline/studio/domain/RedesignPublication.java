package org.throughline.studio.domain;

import java.time.Instant;

/** Who published a redesign, when, and as which deployment; all null until it is. */
public record RedesignPublication(String publishedBy, Instant publishedAt, String deploymentId) {

    public static final RedesignPublication NONE = new RedesignPublication(null, null, null);
}
