package org.throughline.instruments;

import java.util.List;

/**
 * An instrument that may be used here.
 *
 * @param sha256 of the definition's file
 * @param recall what time the questions are about
 * @param notice to be shown wherever the words are
 * @param languages in which all of its questions were published
 */
public record InstrumentRow(
        String id,
        String title,
        String version,
        String sha256,
        String loinc,
        String recall,
        String licence,
        String notice,
        List<String> languages,
        int questions) {}
