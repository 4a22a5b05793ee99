package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.careplan.domain.SamplePlan.NOON;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.shared.Attribution;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;

class PlanContentPolicyTest {

    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);

    @Test
    void aPlanWithoutAGoalIsNotPutToReview() {
        assertRefused("goals", "plan-without-goal", () -> submit(List.of()));
    }

    @Test
    void aPlanWithoutAGoalThatIsInReviewAlreadyCanBeReturnedButNotApproved() {
        Revision inReview = inReviewWithoutGoals();

        assertRefused(
                "decision", "plan-not-approvable", () -> inReview.withDecision(SamplePlan.approval(inReview, "sue")));
        assertThat(inReview.withDecision(SamplePlan.returning(inReview, "sue")).status())
                .isEqualTo(RevisionStatus.RETURNED);
    }

    static Stream<Arguments> incompleteGoals() {
        return Stream.of(
                Arguments.of("need", new Goal(null, "", "A room", "A lease", "client", AUTUMN, null)),
                Arguments.of("statement", new Goal(null, "housing", " ", "A lease", "client", AUTUMN, null)),
                Arguments.of("measure", new Goal(null, "housing", "A room", "", "client", AUTUMN, null)),
                Arguments.of("owner", new Goal(null, "housing", "A room", "A lease", "", AUTUMN, null)),
                Arguments.of("targetDate", new Goal(null, "housing", "A room", "A lease", "client", null, null)));
    }

    @ParameterizedTest
    @MethodSource("incompleteGoals")
    void aGoalThatMissesAPartIsRefusedAtThatPart(String field, Goal goal) {
        Goal whole = SamplePlan.goal("food", "Three meals a day");
        assertRefused("goals[1]." + field, "goal-incomplete", () -> submit(List.of(whole, goal)));
    }

    @Test
    void aReturnedPlanIsNotPutToReviewAgainWordForWord() {
        Revision returned = returned();
        PlanContent same = RevisionContinuity.from(
                returned.content(),
                SamplePlan.plan(
                        List.of(SamplePlan.goal("housing", "A room by autumn")),
                        List.of(SamplePlan.service("housing", "Find a room"))),
                "tom");

        assertThatThrownBy(() -> ReworkPolicy.requireChange(returned, same, "By when?"))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.code()).isEqualTo("plan-unchanged");
                    assertThat(refused.field()).isEqualTo("goals");
                    assertThat(refused.args()).containsExactly("By when?");
                });
    }

    @Test
    void oneChangedWordIsEnough() {
        Revision returned = returned();
        PlanContent changed = RevisionContinuity.from(
                returned.content(),
                SamplePlan.plan(List.of(SamplePlan.goal("housing", "A room by May")), List.of()),
                "ana");

        assertThatCode(() -> ReworkPolicy.requireChange(returned, changed, "By when?"))
                .doesNotThrowAnyException();
    }

    private static Revision returned() {
        Revision inReview = SamplePlan.inReviewBy("ana");
        return inReview.withDecision(SamplePlan.returning(inReview, "sue"));
    }

    private static void submit(List<Goal> goals) {
        Revision.draft(UUID.randomUUID(), null).submitForReview(SamplePlan.plan(goals, List.of()), "ana", NOON);
    }

    private static Revision inReviewWithoutGoals() {
        SealedRecord seal = SealedRecord.of(PlanText.words(SamplePlan.plan(List.of(), List.of())));
        Revision whole = SamplePlan.inReviewBy("ana");
        return new Revision(
                whole.id(),
                whole.caseId(),
                1,
                RevisionStatus.IN_REVIEW,
                null,
                seal.text(),
                seal,
                false,
                new Attribution("ana", NOON),
                Attribution.NONE);
    }

    private static void assertRefused(String field, String code, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Rejection.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.code()).isEqualTo(code);
        });
    }
}
