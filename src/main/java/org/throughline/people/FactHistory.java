package org.throughline.people;

import java.util.List;
import org.throughline.shared.FactKind;

/**
 * What is known of one fact, and what was said of it before.
 *
 * @param now what was said last
 * @param before newest first
 */
public record FactHistory(FactKind kind, KnownFact now, List<KnownFact> before) {}
