package org.throughline.people;

import java.util.UUID;
import org.throughline.shared.Actor;

/** Event: it became known that a person died. Published in the transaction that records it. */
public record PersonDied(UUID personId, Actor by) {}
