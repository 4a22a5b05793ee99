package org.throughline.intake;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Answers;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.engine.Submission;
import org.throughline.intake.domain.IntakeRepository;
import org.throughline.intake.domain.ScreeningDecision;
import org.throughline.intake.domain.ScreeningResult;
import org.throughline.people.HouseholdRow;
import org.throughline.people.Households;
import org.throughline.people.Relation;
import org.throughline.safety.Dangers;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;

/** The results of the conversation: who lives in the household, and whether the agency takes the case. */
@Component
class IntakeAnswers {

    private static final String KIND = "intake";

    private final Answers answers;
    private final Cases cases;
    private final Households households;
    private final Timeline timeline;
    private final IntakeRepository records;
    private final SubmissionActor staff;
    private final Dangers dangers;

    IntakeAnswers(
            Answers answers,
            Cases cases,
            Households households,
            Timeline timeline,
            IntakeRepository records,
            SubmissionActor staff,
            Dangers dangers) {
        this.answers = answers;
        this.cases = cases;
        this.households = households;
        this.timeline = timeline;
        this.records = records;
        this.staff = staff;
        this.dangers = dangers;
    }

    void socialHistory(UUID caseId, UUID submissionId) {
        Submission taken = answers.of(submissionId);
        FormAnswers form = taken.form();
        household(caseId, form, staff.named(taken.by()));
        records.socialHistory(caseId, submissionId);
        timeline.record(caseId, KIND, taken.by(), "timeline.social-history-taken");
    }

    /** Who lives with the client, as it was stated or corrected. */
    void household(UUID caseId, FormAnswers form, Actor by) {
        households.record(
                cases.require(caseId).personId(),
                form.rows("household").stream()
                        .map(row ->
                                new HouseholdRow(PersonMapper.householdMember(row), Relation.of(row.text("relation"))))
                        .toList(),
                by);
    }

    Intakes.Screened screening(UUID caseId, UUID submissionId) {
        Submission decided = answers.of(submissionId);
        ScreeningResult screeningResult = ScreeningResult.of(decided.form());
        if (screeningResult.result() != ScreeningDecision.ACCEPT) {
            dangers.requireTurnAway(caseId, decided.by());
        }
        records.screened(caseId, submissionId, screeningResult, decided.by(), decided.at());
        timeline.record(
                caseId,
                KIND,
                decided.by(),
                "timeline.screened-" + screeningResult.result().id());
        return new Intakes.Screened(
                screeningResult.result(), dangers.standing(caseId).isPresent());
    }
}
