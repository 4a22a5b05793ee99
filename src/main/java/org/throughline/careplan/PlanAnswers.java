package org.throughline.careplan;

import java.time.Instant;
import java.util.List;
import org.throughline.careplan.domain.ActionStep;
import org.throughline.careplan.domain.Agreement;
import org.throughline.careplan.domain.AgreementDecision;
import org.throughline.careplan.domain.AttainmentScale;
import org.throughline.careplan.domain.Goal;
import org.throughline.careplan.domain.NeededService;
import org.throughline.careplan.domain.PlanContent;
import org.throughline.careplan.domain.PlanReviewDecision;
import org.throughline.careplan.domain.Review;
import org.throughline.careplan.domain.Revision;
import org.throughline.engine.Submission;
import org.throughline.shared.FormAnswers;

/** Reads the answers of the planning forms into the domain's terms. */
final class PlanAnswers {

    private static final String[] LEVEL_FIELDS = {
        "levelMuchLess", "levelLess", "levelExpected", "levelMore", "levelMuchMore", "weight", "baseline"
    };

    private PlanAnswers() {}

    static PlanContent content(Submission submission) {
        FormAnswers form = submission.form();
        List<Goal> goals = form.rows("goals").stream().map(PlanAnswers::goal).toList();
        List<ActionStep> steps =
                form.rows("steps").stream().map(PlanAnswers::step).toList();
        List<NeededService> services =
                form.rows("services").stream().map(PlanAnswers::service).toList();
        return new PlanContent(form.text("summary"), null, goals, steps, services);
    }

    static Review review(Revision revision, String shownSha256, Submission submission, Instant at) {
        FormAnswers form = submission.form();
        boolean approved = form.decision("decision", PlanReviewDecision.class) == PlanReviewDecision.APPROVE;
        return new Review(revision.id(), approved, form.text("comments"), submission.by(), at, shownSha256);
    }

    static Agreement agreement(Revision revision, Submission submission, Instant at) {
        FormAnswers form = submission.form();
        return new Agreement(
                revision.id(),
                form.decision("agreed", AgreementDecision.class) == AgreementDecision.YES,
                form.date("agreedOn"),
                form.words("agreedHow"),
                form.text("agreedBy"),
                form.text("comments"),
                submission.by(),
                at,
                revision.sha256());
    }

    private static Goal goal(FormAnswers row) {
        return new Goal(
                null,
                row.words("need"),
                row.words("statement"),
                row.words("measure"),
                row.words("owner"),
                row.date("targetDate"),
                row.firstText("strengthOther", "strength"),
                scale(row),
                null);
    }

    /** Null where nothing was said about levels. */
    private static AttainmentScale scale(FormAnswers row) {
        if (row.firstText(LEVEL_FIELDS) == null) {
            return null;
        }
        Integer weight = row.number("weight");
        return new AttainmentScale(
                row.text("levelMuchLess"),
                row.text("levelLess"),
                row.text("levelExpected"),
                row.text("levelMore"),
                row.text("levelMuchMore"),
                weight == null ? GoalAttainment.USUAL_WEIGHT : weight,
                row.number("baseline"));
    }

    private static ActionStep step(FormAnswers row) {
        return new ActionStep(
                row.words("action"), row.words("stepOwner"), row.date("dueOn"), row.number("forGoal"), null);
    }

    private static NeededService service(FormAnswers row) {
        return new NeededService(null, row.words("serviceNeed"), row.words("description"), null);
    }
}
