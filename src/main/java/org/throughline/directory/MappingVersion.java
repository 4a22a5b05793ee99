package org.throughline.directory;

import java.time.Instant;

/**
 * A mapping file that is kept.
 *
 * @param name of the source that it is for
 * @param versions how many were kept under the name, this one included
 */
public record MappingVersion(String name, String content, String by, Instant at, int versions) {}
