package org.throughline.people;

import java.time.LocalDate;

/**
 * That somebody died.
 *
 * @param on the day, as near as it is known
 * @param source who said so
 */
public record Death(LocalDate on, String source) {}
