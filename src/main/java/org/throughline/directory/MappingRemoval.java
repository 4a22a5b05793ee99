package org.throughline.directory;

import java.time.Instant;

/**
 * A mapping file that was taken out of use.
 *
 * @param name of the source that it was for; one of that name may be kept again since
 * @param versions how many were removed together
 */
public record MappingRemoval(String name, int versions, String by, Instant at) {}
