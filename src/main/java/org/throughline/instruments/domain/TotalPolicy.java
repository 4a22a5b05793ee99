package org.throughline.instruments.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.throughline.instruments.domain.TotalText.TotalContent;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/**
 * What may be recorded as a total only. Not an instrument whose questions can be asked here: its critical answers would pass
 * unseen.
 */
public final class TotalPolicy {

    private static final int LONGEST = 200;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000);
    private static final int DECIMALS = 3;

    private TotalPolicy() {}

    /**
     * @throws Rejection at its field: {@code instrument-total-needed}, {@code instrument-total-long},
     *     {@code instrument-total-future}, {@code instrument-total-score}, {@code instrument-total-offered}
     */
    public static TotalContent require(TotalContent given, List<InstrumentDefinition> offered, LocalDate today) {
        String name = needed(TotalText.NAME, given.name());
        if (offered.stream().flatMap(TotalPolicy::names).anyMatch(plain(name)::equals)) {
            throw Rejection.invalidField(TotalText.NAME, "instrument-total-offered");
        }
        if (given.on() == null) {
            throw Rejection.invalidField(TotalText.ON, "instrument-total-needed");
        }
        if (given.on().isAfter(today)) {
            throw Rejection.invalidField(TotalText.ON, "instrument-total-future");
        }
        BigDecimal score = given.score();
        if (score == null
                || score.abs().compareTo(LARGEST) > 0
                || score.stripTrailingZeros().scale() > DECIMALS) {
            throw Rejection.invalidField(TotalText.SCORE, "instrument-total-score");
        }
        return new TotalContent(
                name,
                needed(TotalText.RATER, given.rater()),
                given.on(),
                score,
                optional(TotalText.BAND, given.band()),
                optional(TotalText.DOCUMENT, given.document()));
    }

    /** By which an instrument is called: its id, its title, and what stands in the title's brackets. */
    private static Stream<String> names(InstrumentDefinition definition) {
        return Stream.concat(
                        Stream.of(definition.id()),
                        definition.title().byLanguage().values().stream()
                                .flatMap(title -> Stream.of(title, title.replaceAll(".*\\(|\\).*", ""))))
                .map(TotalPolicy::plain);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String needed(String field, String text) {
        String given = optional(field, text);
        if (given == null) {
            throw Rejection.invalidField(field, "instrument-total-needed");
        }
        return given;
    }

    private static String optional(String field, String text) {
        StorableText.require(field, text);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > LONGEST) {
            throw Rejection.invalidField(field, "instrument-total-long", LONGEST);
        }
        return text.strip();
    }
}
