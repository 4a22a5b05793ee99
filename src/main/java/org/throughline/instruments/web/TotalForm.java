package org.throughline.instruments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.throughline.instruments.NewTotal;
import org.throughline.shared.Rejection;

/** A total as it was typed. */
record TotalForm(String name, String rater, String on, String score, String band, String document) {

    static final TotalForm EMPTY = new TotalForm(null, null, null, null, null, null);

    /** @throws Rejection at {@code score} or {@code on} where that is no number or no day */
    NewTotal total() {
        return new NewTotal(name, rater, day(), number(), band, document);
    }

    private LocalDate day() {
        try {
            return on == null || on.isBlank() ? null : LocalDate.parse(on.strip());
        } catch (DateTimeParseException noDay) {
            throw Rejection.invalidField("on", "instrument-total-needed");
        }
    }

    /** With a point or a comma, as people write it. */
    private BigDecimal number() {
        String typed = score == null ? "" : score.strip().replace(',', '.');
        if (!typed.matches("-?\\d{1,7}(\\.\\d{1,4})?")) {
            throw Rejection.invalidField("score", "instrument-total-score");
        }
        return new BigDecimal(typed);
    }
}
