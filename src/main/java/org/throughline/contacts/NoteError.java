package org.throughline.contacts;

import java.time.Instant;

/**
 * That a note was entered in error, and why.
 *
 * @param byName to show
 */
public record NoteError(String reason, String byName, Instant at) {}
