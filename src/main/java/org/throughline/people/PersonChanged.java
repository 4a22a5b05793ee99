package org.throughline.people;

import java.util.UUID;

/** A person's details changed. Published inside the transaction that changed them. */
public record PersonChanged(UUID personId) {}
