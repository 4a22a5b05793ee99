package org.throughline.disclosure;

/**
 * Who gets something, and where.
 *
 * @param recipient the organization or person, as the letter names them
 * @param address e-mail address, number, or who took it
 */
public record DisclosedTo(String recipient, String address, Channel channel) {}
