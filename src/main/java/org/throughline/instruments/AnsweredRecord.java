package org.throughline.instruments;

/**
 * An answered instrument with the sealed definition behind it, for whoever hands it on in another form.
 *
 * @param definition the one that was answered, in the reader's language where it was published in it
 */
public record AnsweredRecord(AdministrationRow row, InstrumentView definition) {}
