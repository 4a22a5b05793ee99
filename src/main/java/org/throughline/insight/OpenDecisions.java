package org.throughline.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.DecisionTrials;
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

    private static Optional<DecisionDifference> difference(RecordedDecision taken, SecondDecision again) {
        Map<String, Object> then = DecisionOutputs.of(taken.outputs());
        Map<String, Object> now = again.on(taken.inputs()).orElse(null);
        return then.equals(now)
                ? Optional.empty()
                : Optional.of(new DecisionDifference(
                        taken.caseNumber(), taken.stepId(), taken.at(), taken.inputs(), then, now));
    }
}
