package org.throughline.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.DecisionTrials;
import org.throughline.engine.DecisionTrials.Trial;
import org.throughline.engine.DecisionTrials.Undecidable;
import org.throughline.insight.BackTest.DecisionDifference;
import org.throughline.insight.domain.DecisionOutputs;
import org.throughline.insight.domain.DecisionRepository;
import org.throughline.insight.domain.DecisionRepository.RecordedDecision;

/** What a table said last of cases that are open, held against what a changed one would say of them. */
@Service
@Transactional(readOnly = true)
public class OpenDecisions {

    private static final int PORTION = 1_000;

    private final DecisionRepository log;
    private final DecisionTrials trials;

    OpenDecisions(DecisionRepository log, DecisionTrials trials) {
        this.log = log;
        this.trials = trials;
    }

    /**
     * Those of the cases that would be decided otherwise, by their numbers.
     *
     * @param dmn the changed file
     * @throws org.throughline.engine.ModelRefused where the file may not be deployed or holds no such decision
     */
    public List<DecisionDifference> unlike(String decisionKey, String dmn, Collection<String> caseNumbers) {
        SecondDecision again = new SecondDecision(trials.of(decisionKey, dmn), dmn);
        List<String> cases = caseNumbers.stream().sorted().toList();
        List<DecisionDifference> unlike = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += PORTION) {
            List<String> portion = cases.subList(from, Math.min(cases.size(), from + PORTION));
            log.last(decisionKey, portion)
                    .forEach(taken -> difference(taken, again).ifPresent(unlike::add));
        }
        return unlike;
    }

    /**
     * What a step asked a table last in one running process.
     *
     * @param inputs every routing flag that the table could see; @param outputs by name, as it said
     */
    public record AskedDecision(
            String decisionKey,
            String caseNumber,
            String processInstanceId,
            String stepId,
            Map<String, Object> inputs,
            Map<String, Object> outputs) {

        /** Whether the table would say otherwise, or say nothing any more. */
        public boolean isUnlike(Trial table) {
            try {
                return !outputs.equals(DecisionOutputs.of(table.decide(inputs)));
            } catch (Undecidable undecidable) {
                return true;
            }
        }
    }

    /** The last answer to each step of each process of these cases; none where it was never asked. */
    public List<AskedDecision> asked(String decisionKey, Collection<String> caseNumbers) {
        return log.lastOfSteps(decisionKey, caseNumbers).stream()
                .map(taken -> new AskedDecision(
                        taken.decisionKey(),
                        taken.caseNumber(),
                        taken.processInstanceId(),
                        taken.stepId(),
                        taken.inputs(),
                        DecisionOutputs.of(taken.outputs())))
                .toList();
    }

    /** Keeps that it was decided anew, on what it was decided on before. Joins the caller's transaction. */
    @Transactional
    public void record(AskedDecision asked, int version, List<Map<String, Object>> answer, Instant at) {
        log.add(List.of(new RecordedDecision(
                null,
                asked.decisionKey(),
                version,
                asked.caseNumber(),
                asked.processInstanceId(),
                asked.stepId(),
                at,
                asked.inputs(),
                DecisionOutputs.of(answer))));
    }

    private static Optional<DecisionDifference> difference(RecordedDecision taken, SecondDecision again) {
        Map<String, Object> then = DecisionOutputs.of(taken.outputs());
        Map<String, Object> now = again.on(taken.inputs()).orElse(null);
        return then.equals(now)
                ? Optional.empty()
                : Optional.of(new DecisionDifference(
                        taken.caseNumber(), taken.stepId(), taken.at(), taken.inputs(), then, now));
    }
}
