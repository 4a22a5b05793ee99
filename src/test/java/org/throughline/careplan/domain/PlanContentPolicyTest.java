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
import org.junit.jupiter.params.provider.ValueSource;
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
                Arguments.of("need", new Goal(null, "", "A room", "A lease", "client", AUTUMN, null, null, null)),
                Arguments.of(
                        "statement", new Goal(null, "housing", " ", "A lease", "client", AUTUMN, null, null, null)),
                Arguments.of("measure", new Goal(null, "housing", "A room", "", "client", AUTUMN, null, null, null)),
                Arguments.of("owner", new Goal(null, "housing", "A room", "A lease", "", AUTUMN, null, null, null)),
                Arguments.of(
                        "targetDate",
                        new Goal(null, "housing", "A room", "A lease", "client", null, null, null, null)));
    }

    @ParameterizedTest
    @MethodSource("incompleteGoals")
    void aGoalThatMissesAPartIsRefusedAtThatPart(String field, Goal goal) {
        Goal whole = SamplePlan.goal("food", "Three meals a day");
        assertRefused("goals[1]." + field, "goal-incomplete", () -> submit(List.of(whole, goal)));
    }

    static Stream<Arguments> levelsThatMissOne() {
        return Stream.of(
                Arguments.of("levelMuchLess", new AttainmentScale(null, "b", "c", "d", "e", 1, null)),
                Arguments.of("levelLess", new AttainmentScale("a", " ", "c", "d", "e", 1, null)),
                Arguments.of("levelExpected", new AttainmentScale("a", "b", null, "d", "e", 1, null)),
                Arguments.of("levelMore", new AttainmentScale("a", "b", "c", "", "e", 1, null)),
                Arguments.of("levelMuchMore", new AttainmentScale("a", "b", "c", "d", null, 1, null)));
    }

    @ParameterizedTest
    @MethodSource("levelsThatMissOne")
    void aGoalHasAllFiveLevelsOrNone(String field, AttainmentScale scale) {
        Goal whole = SamplePlan.scaled("food", "Three meals a day");
        Goal missing = SamplePlan.goal("housing", "A room", scale);
        assertRefused("goals[1]." + field, "goal-level-missing", () -> submit(List.of(whole, missing)));
    }

    @Test
    void noTwoLevelsSayTheSame() {
        Goal alike = SamplePlan.goal("housing", "A room", new AttainmentScale("a", "b", "c", "B ", "e", 1, null));
        assertRefused("goals[0].levelMore", "goal-levels-alike", () -> submit(List.of(alike)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void aGoalCountsOnceToFourTimes(int weight) {
        Goal goal = SamplePlan.goal("housing", "A room", SamplePlan.scale(weight, null));
        assertRefused("goals[0].weight", "goal-weight-unknown", () -> submit(List.of(goal)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 3})
    void theClientStandsAtOneOfTheFiveLevels(int baseline) {
        Goal goal = SamplePlan.goal("housing", "A room", SamplePlan.scale(1, baseline));
        assertRefused("goals[0].baseline", "goal-baseline-unknown", () -> submit(List.of(goal)));
    }

    @Test
    void aChangedLevelIsAChangedPlanOfWhoChangedIt() {
        PlanContent before = RevisionContinuity.from(
                PlanContent.EMPTY, SamplePlan.plan(List.of(SamplePlan.scaled("housing", "A room")), List.of()), "ana");
        Goal heavier = SamplePlan.goal("housing", "A room", SamplePlan.scale(3, -1));
        PlanContent after = RevisionContinuity.from(before, SamplePlan.plan(List.of(heavier), List.of()), "ben");

        assertThat(after.goals().get(0).id()).isEqualTo(before.goals().get(0).id());
        assertThat(after.goals().get(0).writtenBy()).isEqualTo("ben");
        assertThat(PlanComparison.between(before, after).isEmpty()).isFalse();
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
