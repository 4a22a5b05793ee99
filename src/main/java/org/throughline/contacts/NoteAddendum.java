package org.throughline.contacts;

import java.time.Instant;

/**
 * What was added to a signed note.
 *
 * @param byName to show
 */
public record NoteAddendum(int number, String text, String byName, Instant at, String sha256) {}
