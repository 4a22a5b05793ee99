package org.throughline.instruments.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A published instrument, exactly as it was published: its questions, its answers, its arithmetic, its notice.
 *
 * @param sha256 of the file that it was read from, by which it is known again
 * @param content that file
 */
public record InstrumentDefinition(
        String id,
        String version,
        String sha256,
        InstrumentText title,
        String loinc,
        InstrumentText stem,
        InstrumentTerms terms,
        List<InstrumentItem> items,
        ScoringRules scoring,
        String content) {

    public InstrumentDefinition {
        items = List.copyOf(items);
    }

    public Optional<InstrumentItem> item(String name) {
        return items.stream().filter(item -> item.isNamed(name)).findFirst();
    }

    /** Whether a text of every question was published in that language. */
    public boolean isPublishedIn(Locale locale) {
        return items.stream().allMatch(item -> item.text().isPublishedIn(locale));
    }

    /**
     * @param recall what time the questions are about
     * @param notice to be shown wherever the words are
     * @param licence what the owner allows, in short
     */
    public record InstrumentTerms(String recall, String notice, String licence) {}
}
