package org.throughline.assessment;

import java.util.List;
import java.util.stream.IntStream;
import org.throughline.assessment.AssessmentView.DomainScore;
import org.throughline.assessment.AssessmentView.InterviewView;
import org.throughline.assessment.AssessmentView.RankedNeed;
import org.throughline.assessment.AssessmentView.SignOffView;
import org.throughline.assessment.domain.Assessment;
import org.throughline.assessment.domain.Interview;
import org.throughline.assessment.domain.Need;
import org.throughline.assessment.domain.RankedNeeds;
import org.throughline.assessment.domain.Round;
import org.throughline.assessment.domain.SignOff;
import org.throughline.shared.Attribution;

/** Describes a round in the terms that other modules read. */
final class AssessmentViewMapper {

    private AssessmentViewMapper() {}

    static AssessmentView of(Assessment assessment, Round round) {
        SignOff signOff = round.signOff();
        return new AssessmentView(
                assessment.id(),
                assessment.caseId(),
                round.number(),
                round.status().id(),
                assessment.instruments(),
                interview(round.interview()),
                needs(round.ranking()),
                round.ranking() == null ? List.of() : round.ranking().strengths(),
                round.riskLevel(),
                signOff == null
                        ? SignOffView.NONE
                        : new SignOffView(new Attribution(signOff.by(), signOff.at()), signOff.comments()),
                round.sha256());
    }

    private static InterviewView interview(Interview held) {
        return new InterviewView(
                scores(held),
                held.score(),
                held.immediateDanger(),
                held.dangerDescription(),
                held.notes(),
                held.on(),
                new Attribution(held.by(), held.at()));
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
