package org.throughline.disclosure;

/**
 * A message that is to leave the house.
 *
 * @param disclosure what it discloses, once it left; its document is attached
 * @param subject of the mail; says nothing about anybody
 * @param body of the mail; says nothing about anybody
 * @param fileName of the attached document, or null
 */
public record OutboxMessage(NewDisclosure disclosure, String subject, String body, String fileName) {}
