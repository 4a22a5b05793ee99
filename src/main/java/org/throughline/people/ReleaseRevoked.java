package org.throughline.people;

import java.util.UUID;
import org.throughline.shared.Actor;

/** Event: a client took a release of information back. Published in the transaction that records it. */
public record ReleaseRevoked(UUID releaseId, Actor by) {}
