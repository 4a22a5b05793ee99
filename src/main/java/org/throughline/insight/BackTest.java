package org.throughline.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.throughline.shared.Slice;

/** Decides the past again with a changed decision table, without touching anything. */
public interface BackTest {

    /** How many past decisions there are to decide again. */
    long decisions(String decisionKey, Instant since);

    /**
     * @param dmn the changed file
     * @param since null: everything that was ever decided
     * @param progress told how many decisions were done again
     * @param stop asked between portions; true ends it early
     * @throws org.throughline.engine.ModelRefused where the file may not be deployed or holds no such decision
     */
    Outcome run(String decisionKey, String dmn, Instant since, LongConsumer progress, BooleanSupplier stop);

    /**
     * @param same how many come out as they did
     * @param differing how many do not
     * @param failing how many the changed table cannot decide
     * @param shifts each kind of difference with its count, the most frequent first
     * @param cases those that differ or fail, the newest first, at most some thousands
     */
    record Outcome(long same, long differing, long failing, List<Shift> shifts, List<Difference> cases) {}

    record Shift(Map<String, Object> from, Map<String, Object> to, long count) {}

    /**
     * @param stepId the step at which it was decided; null between two steps
     * @param to null where the changed table cannot decide it
     */
    record Difference(
            String caseNumber,
            String stepId,
            Instant decidedAt,
            Map<String, Object> inputs,
            Map<String, Object> from,
            Map<String, Object> to) {}

    /** What was decided, as kept; for the page of a table. Newest first. */
    Slice<Difference> past(String decisionKey, String after, Integer limit);
}
