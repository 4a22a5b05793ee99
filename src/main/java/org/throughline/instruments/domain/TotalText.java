package org.throughline.instruments.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.throughline.shared.SealedRecord;

/** The text of a total that is sealed. */
public final class TotalText {

    public static final String NAME = "name";
    public static final String RATER = "rater";
    public static final String ON = "on";
    public static final String SCORE = "score";
    public static final String BAND = "band";
    public static final String DOCUMENT = "document";

    private TotalText() {}

    public static InstrumentTotal seal(UUID caseId, TotalContent total, String by, Instant at) {
        Map<String, Object> text = new LinkedHashMap<>();
        UUID id = UUID.randomUUID();
        text.put("total", id);
        text.put("case", caseId);
        text.put(NAME, total.name());
        text.put(RATER, total.rater());
        text.put(ON, total.on());
        text.put(SCORE, total.score());
        text.put(BAND, total.band());
        text.put(DOCUMENT, total.document());
        text.put("by", by);
        text.put("at", at);
        return new InstrumentTotal(id, caseId, by, at, SealedRecord.of(text));
    }

    /**
     * @param on the day on which it was rated
     * @param band as it is printed, or null
     * @param document where the answers are, or null
     */
    public record TotalContent(
            String name, String rater, LocalDate on, BigDecimal score, String band, String document) {}
}
