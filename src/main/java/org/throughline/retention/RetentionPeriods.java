package org.throughline.retention;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.throughline.agency.Agency;
import org.throughline.engine.Decisions;

/**
 * The periods of today: the decision table {@value #DECISION}, by the agency's jurisdiction. Where the table does not answer,
 * nothing is destroyed.
 */
@Service
public class RetentionPeriods {

    public static final String DECISION = "retention-period";

    /** Of age, where a row does not say (Convention on the Rights of the Child, article 1). */
    private static final int MAJORITY = 18;

    private final Decisions decisions;
    private final Agency agency;

    RetentionPeriods(Decisions decisions, Agency agency) {
        this.decisions = decisions;
        this.agency = agency;
    }

    /** One for each class, in their order. */
    public List<RetentionPeriod> inForce() {
        return Arrays.stream(RecordClass.values()).map(this::of).toList();
    }

    /** The widest place whose law applies. */
    public String jurisdiction() {
        return agency.current().widestJurisdiction();
    }

    private RetentionPeriod of(RecordClass recordClass) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("jurisdiction", jurisdiction());
        asked.put("recordClass", recordClass.id());
        List<Map<String, Object>> rows = decisions.evaluate(DECISION, asked);
        Map<String, Object> row = rows.isEmpty() ? Map.of() : rows.get(0);
        Integer majority = number(row, "majority");
        Object source = row.get("source");
        return new RetentionPeriod(
                recordClass,
                number(row, "years"),
                number(row, "minorYears"),
                majority == null ? MAJORITY : majority,
                source == null ? "" : source.toString());
    }

    private static Integer number(Map<String, Object> row, String name) {
        return row.get(name) instanceof Number years && years.intValue() >= 0
                ? Integer.valueOf(years.intValue())
                : null;
    }
}
