package org.throughline.studio.domain;

import java.time.Instant;

/** One kept revision of a draft. */
public record DraftStep(int revision, String savedBy, Instant savedAt) {}
