package org.throughline.directory;

import java.time.Instant;

/**
 * That somebody changed what a code means.
 *
 * @param from null where nothing was written of it
 * @param to null where it was taken out
 * @param entries how many services mean something else since
 */
public record TermFactChange(
        long id, Instant at, String by, String code, String kind, String from, String to, int entries) {}
