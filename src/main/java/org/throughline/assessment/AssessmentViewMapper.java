package org.throughline.assessment;

import java.util.List;
import java.util.stream.IntStream;
import org.throughline.assessment.AssessmentView.DomainScore;
import org.throughline.assessment.AssessmentView.RankedNeed;
import org.throughline.assessment.domain.Assessment;
import org.throughline.assessment.domain.Interview;
import org.throughline.assessment.domain.Need;
import org.throughline.assessment.domain.RankedNeeds;
import org.throughline.assessment.domain.Round;
import org.throughline.assessment.domain.SignOff;

/** Tells a round in the terms that other modules read. */
final class AssessmentViewMapper {

    private AssessmentViewMapper() {}

    static AssessmentView of(Assessment assessment, Round round) {
        Interview interview = round.interview();
        SignOff signOff = round.signOff();
        return new AssessmentView(
                assessment.id(),
                assessment.caseId(),
                round.number(),
                round.status().id(),
                assessment.instruments(),
                scores(interview),
                interview.score(),
                needs(round.ranking()),
                round.ranking() == null ? List.of() : round.ranking().strengths(),
                interview.immediateDanger(),
                interview.dangerDescription(),
                interview.notes(),
                round.riskLevel(),
                interview.on(),
                interview.by(),
                interview.at(),
                signOff == null ? null : signOff.by(),
                signOff == null ? null : signOff.at(),
                signOff == null ? null : signOff.comments(),
                round.sha256());
    }

    private static List<DomainScore> scores(Interview interview) {
        return interview.scores().entrySet().stream()
                .map(score -> new DomainScore(score.getKey(), score.getValue()))
                .toList();
    }

    private static List<RankedNeed> needs(RankedNeeds rankedNeeds) {
        if (rankedNeeds == null) {
            return List.of();
        }
        List<Need> needs = rankedNeeds.needs();
        return IntStream.range(0, needs.size())
                .mapToObj(i -> new RankedNeed(
                        i + 1,
                        needs.get(i).category(),
                        needs.get(i).severity(),
                        needs.get(i).description()))
                .toList();
    }
}
