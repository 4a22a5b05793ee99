package org.throughline.studio.domain;

import java.util.UUID;
import org.throughline.engine.ModelKind;

/** Which draft: a model within a redesign. */
public record DraftKey(UUID redesign, ModelKind kind, String model) {}
