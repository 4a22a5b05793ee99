package org.throughline.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Whose case it is.
 *
 * @param name as known to people
 * @param birthDate null where unknown
 */
public record Client(UUID personId, String name, LocalDate birthDate) {}
