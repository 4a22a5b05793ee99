package org.throughline.insight;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.throughline.engine.DecisionTrials;
import org.throughline.insight.domain.DecisionOutputs;
import org.throughline.insight.domain.DecisionRepository;
import org.throughline.insight.domain.DecisionRepository.RecordedDecision;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/**
 * Decides the past again with a changed decision table, without touching anything. Reads the log in portions, each on its own: however long it takes, nobody waits for it.
 */
@Service
public class BackTest {

    private static final int PORTION = 1_000;
    private static final Instant EVER = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final DecisionRepository log;
    private final DecisionTrials trials;

    BackTest(DecisionRepository log, DecisionTrials trials) {
        this.log = log;
        this.trials = trials;
    }

    /** How many past decisions there are to decide again. */
    public long decisions(String decisionKey, Instant since) {
        return log.count(decisionKey, since == null ? EVER : since);
    }

    /**
     * @param dmn the changed file
     * @param since null: everything that was ever decided
     * @param progress gets how many decisions were repeated
     * @param stop asked between portions; true ends it early
     * @throws org.throughline.engine.ModelRefused where the file may not be deployed or holds no such decision
     */
    public BackTestOutcome run(
            String decisionKey, String dmn, Instant since, LongConsumer progress, BooleanSupplier stop) {
        SecondDecision again = new SecondDecision(trials.of(decisionKey, dmn), dmn);
        BackTestResult backTestResult = new BackTestResult();
        Instant at = NEVER;
        long id = Long.MAX_VALUE;
        while (!stop.getAsBoolean()) {
            List<RecordedDecision> portion = log.before(decisionKey, since == null ? EVER : since, at, id, PORTION);
            portion.forEach(decision -> backTestResult.count(decision, again));
            progress.accept(backTestResult.done());
            if (portion.size() < PORTION) {
                break;
            }
            RecordedDecision last = portion.get(portion.size() - 1);
            at = last.at();
            id = last.id();
        }
        return backTestResult.outcome();
    }

    /** What was decided, as kept; for the page of a table. Newest first. */
    public Slice<DecisionDifference> past(String decisionKey, String after, Integer limit) {
        int rows = Slice.limit(limit);
        Instant at = NEVER;
        long id = Long.MAX_VALUE;
        if (after != null) {
            List<String> parts = Cursor.parts(after, 2);
            at = instant(parts.get(0));
            id = number(parts.get(1));
        }
        return Slice.of(log.before(decisionKey, EVER, at, id, rows + 1), rows, last -> Cursor.of(last.at(), last.id()))
                .map(BackTest::asTaken);
    }

    private static DecisionDifference asTaken(RecordedDecision decision) {
        return new DecisionDifference(
                decision.caseNumber(),
                decision.stepId(),
                decision.at(),
                decision.inputs(),
                DecisionOutputs.of(decision.outputs()),
                DecisionOutputs.of(decision.outputs()));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    /**
     * @param same how many come out as they did
     * @param differing how many do not
     * @param failing how many the changed table cannot decide
     * @param shifts each kind of difference with its count, the most frequent first
     * @param cases those that differ or fail, the newest first, at most some thousands
     */
    public record BackTestOutcome(
            long same, long differing, long failing, List<DecisionShift> shifts, List<DecisionDifference> cases) {}

    public record DecisionShift(Map<String, Object> from, Map<String, Object> to, long count) {}

    /**
     * @param stepId the step at which it was decided; null between two steps
     * @param to null where the changed table cannot decide it
     */
    public record DecisionDifference(
            String caseNumber,
            String stepId,
            Instant decidedAt,
            Map<String, Object> inputs,
            Map<String, Object> from,
            Map<String, Object> to) {}
}
