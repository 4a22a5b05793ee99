package org.throughline.instruments.domain;

import java.util.List;
import java.util.Optional;

/**
 * One question of an instrument.
 *
 * @param critical whether an answer may never be guessed where it is missing
 * @param domain the area of life it is about, or null
 */
public record InstrumentItem(
        String linkId,
        InstrumentText text,
        String loinc,
        List<AnswerChoice> choices,
        boolean multiple,
        boolean critical,
        String domain) {

    public InstrumentItem {
        choices = List.copyOf(choices);
    }

    /** The answer of that value or LOINC code. */
    public Optional<AnswerChoice> choice(String name) {
        return choices.stream().filter(choice -> choice.isNamed(name)).findFirst();
    }

    boolean isNamed(String name) {
        return linkId.equals(name) || name.equals(loinc);
    }
}
