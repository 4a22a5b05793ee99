package org.throughline.staff;

/**
 * A team of the agency.
 *
 * @param id short and lower case, e.g. {@code north}; part of the engine's group names
 */
public record Team(String id, String name) {}
