package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.RejectionAssertions.assertConflict;
import static org.throughline.careplan.domain.SamplePlan.NOON;
import static org.throughline.careplan.domain.SamplePlan.agreement;
import static org.throughline.careplan.domain.SamplePlan.approval;
import static org.throughline.careplan.domain.SamplePlan.inReviewBy;
import static org.throughline.careplan.domain.SamplePlan.returning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Attribution;
import org.throughline.shared.CanonicalForm;
import org.throughline.shared.Json;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.Sha256;

class RevisionTest {

    @Test
    void aDraftPutToReviewCarriesTheHashOfItsText() {
        Revision inReview = inReviewBy("ana");

        assertThat(inReview.status()).isEqualTo(RevisionStatus.IN_REVIEW);
        assertThat(inReview.sha256()).isEqualTo(Sha256.of(inReview.text()));
    }

    @Test
    void approvedAgreedAndActivatedItIsInForce() {
        Revision inReview = inReviewBy("ana");
        Revision approved = inReview.withDecision(approval(inReview, "sue"));
        Revision active = approved.withAgreement(agreement(approved, true)).activated();

        assertThat(active.status()).isEqualTo(RevisionStatus.ACTIVE);
        assertThat(active.approved().by()).isEqualTo("sue");
        assertThat(active.text()).isEqualTo(inReview.text());
    }

    @Test
    void theAuthorCannotApproveIt() {
        Revision inReview = inReviewBy("ana");

        assertRefused("own-work-approved", () -> inReview.withDecision(approval(inReview, "ana")));
    }

    @Test
    void theAuthorOfAPartThatWasCarriedOnCannotApproveIt() {
        Revision first = inReviewBy("sue");
        Revision returned = first.withDecision(returning(first, "tom"));
        Revision draft = Revision.draft(returned.caseId(), returned);
        PlanContent second = RevisionContinuity.from(
                draft.content(),
                SamplePlan.plan(
                        List.of(
                                SamplePlan.goal("housing", "A room by autumn"),
                                SamplePlan.goal("food", "Three meals a day")),
                        List.of()),
                "ana");
        Revision inReview = draft.submitForReview(second, "ana", NOON);

        assertRefused("own-work-approved", () -> inReview.withDecision(approval(inReview, "sue")));
    }

    @Test
    void theAuthorMayReturnTheirOwnWork() {
        Revision inReview = inReviewBy("ana");

        assertThat(inReview.withDecision(returning(inReview, "ana")).status()).isEqualTo(RevisionStatus.RETURNED);
    }

    @Test
    void aDecisionOnAnotherTextThanTheStoredOneIsStale() {
        Revision inReview = inReviewBy("ana");
        Review onAnotherText = new Review(inReview.id(), true, null, "sue", NOON, Sha256.of("something else"));

        assertRefused("plan-stale", () -> inReview.withDecision(onAnotherText));
    }

    @Test
    void oneSealedInTheFirstFormIsApprovedAndNotPutToReviewAgainWordForWord() {
        Revision inReview = sealedInTheFirstForm(inReviewBy("ana"));
        Revision returned = inReview.withDecision(returning(inReview, "sue"));

        assertThat(inReview.sha256()).isNotEqualTo(inReviewBy("ana").sha256());
        assertThat(inReview.withDecision(approval(inReview, "sue")).status()).isEqualTo(RevisionStatus.APPROVED);
        assertRefused("plan-unchanged", () -> ReworkPolicy.requireChange(returned, returned.content(), "More"));
    }

    private static Revision sealedInTheFirstForm(Revision of) {
        String text = CanonicalForm.THROUGHLINE_1.write(Map.of(
                "summary", "Control \u001f",
                "summaryBy", "ana",
                "goals", Json.read(of.text()).get("goals"),
                "steps", List.of(),
                "services", List.of()));
        return new Revision(
                of.id(),
                of.caseId(),
                1,
                RevisionStatus.IN_REVIEW,
                null,
                text,
                SealedRecord.stored(text, Sha256.of(text), "throughline-1"),
                false,
                new Attribution("ana", NOON),
                Attribution.NONE);
    }

    @Test
    void withoutTheClientsAgreementItNeverTakesEffect() {
        Revision inReview = inReviewBy("ana");
        Revision approved = inReview.withDecision(approval(inReview, "sue"));

        assertRefused("plan-not-agreed", approved::activated);
        assertThat(approved.withAgreement(agreement(approved, false)).status()).isEqualTo(RevisionStatus.SUPERSEDED);
    }

    @Test
    void whatWasDecidedIsNotWrittenOrDecidedAgain() {
        Revision inReview = inReviewBy("ana");
        Revision returned = inReview.withDecision(returning(inReview, "sue"));

        assertRefused("plan-moved-on", () -> returned.submitForReview(PlanContent.EMPTY, "ana", NOON));
        assertRefused("plan-moved-on", () -> returned.withDecision(approval(returned, "sue")));
        assertRefused("plan-moved-on", () -> inReview.submitForReview(PlanContent.EMPTY, "ana", NOON));
    }

    @Test
    void theNextDraftStartsFromTheContentOfTheLastOne() {
        Revision last = inReviewBy("ana");
        Revision next = Revision.draft(last.caseId(), last);

        assertThat(next.number()).isEqualTo(2);
        assertThat(next.content()).isEqualTo(last.content());
        assertThat(next.sha256()).isNull();
    }

    @Test
    void theFirstDraftIsEmptyAndBasedOnNothing() {
        UUID caseId = UUID.randomUUID();
        Revision first = Revision.draft(caseId, null);

        assertThat(first)
                .returns(caseId, Revision::caseId)
                .returns(1, Revision::number)
                .returns(RevisionStatus.DRAFT, Revision::status)
                .returns(null, Revision::basedOn)
                .returns(PlanContent.EMPTY, Revision::content)
                .returns(false, Revision::agreed);
        assertThat(first.id()).isNotNull();
    }

    @Test
    void theNextDraftNamesTheRevisionThatItIsBasedOn() {
        Revision last = inReviewBy("ana");

        assertThat(Revision.draft(last.caseId(), last).basedOn()).isEqualTo(last.id());
    }

    @Test
    void onceInReviewItNamesItsDrafterAndNoApprover() {
        assertThat(inReviewBy("ana"))
                .returns(new Attribution("ana", NOON), Revision::drafted)
                .returns(Attribution.NONE, Revision::approved)
                .returns(false, Revision::agreed);
    }

    @Test
    void anApprovalNamesWhoGaveItAndWhenAndAReturnDoesNot() {
        Revision inReview = inReviewBy("ana");

        assertThat(inReview.withDecision(approval(inReview, "sue")))
                .returns(new Attribution("sue", NOON), Revision::approved)
                .returns(false, Revision::agreed);
        assertThat(inReview.withDecision(returning(inReview, "sue"))).returns(Attribution.NONE, Revision::approved);
    }

    @Test
    void aTextThatIsNoLongerWhatItsHashSaysIsStale() {
        Revision of = inReviewBy("ana");
        SealedRecord forged = SealedRecord.stored(
                of.text() + " ", of.sha256(), of.seal().form().id());
        Revision tampered = new Revision(
                of.id(),
                of.caseId(),
                1,
                RevisionStatus.IN_REVIEW,
                null,
                of.text(),
                forged,
                false,
                new Attribution("ana", NOON),
                Attribution.NONE);

        assertRefused("plan-stale", () -> tampered.withDecision(approval(tampered, "sue")));
    }

    @Test
    void anAgreementKeepsTheApprovalAndAsksForOne() {
        Revision inReview = inReviewBy("ana");
        Revision approved = inReview.withDecision(approval(inReview, "sue"));

        assertThat(approved.withAgreement(agreement(approved, true)))
                .returns(RevisionStatus.APPROVED, Revision::status)
                .returns(true, Revision::agreed)
                .returns(new Attribution("sue", NOON), Revision::approved);
        assertThat(approved.withAgreement(agreement(approved, false)).agreed()).isFalse();
        assertConflict("plan-moved-on", () -> inReview.withAgreement(agreement(inReview, true)));
        assertConflict("plan-moved-on", inReview::activated);
    }

    @Test
    void whatIsInForceStaysAgreed() {
        Revision inReview = inReviewBy("ana");
        Revision approved = inReview.withDecision(approval(inReview, "sue"));

        assertThat(approved.withAgreement(agreement(approved, true)).activated())
                .returns(RevisionStatus.ACTIVE, Revision::status)
                .returns(true, Revision::agreed);
    }

    @Test
    void neitherADraftNorAReturnedRevisionIsSuperseded() {
        Revision inReview = inReviewBy("ana");
        Revision returned = inReview.withDecision(returning(inReview, "sue"));
        Revision approved = inReview.withDecision(approval(inReview, "sue"));

        assertConflict("plan-moved-on", Revision.draft(UUID.randomUUID(), null)::superseded);
        assertConflict("plan-moved-on", returned::superseded);
        assertThat(approved.superseded())
                .returns(RevisionStatus.SUPERSEDED, Revision::status)
                .returns(new Attribution("sue", NOON), Revision::approved);
        assertThat(inReview.superseded().status()).isEqualTo(RevisionStatus.SUPERSEDED);
    }

    @Test
    void itIsTheWorkOfItsDrafterAndOfEveryAuthor() {
        Revision inReview =
                Revision.draft(UUID.randomUUID(), null).submitForReview(SamplePlan.first("ben"), "ana", NOON);

        assertThat(inReview.isWorkOf("ana")).isTrue();
        assertThat(inReview.isWorkOf("ben")).isTrue();
        assertThat(inReview.isWorkOf("sue")).isFalse();
    }

    private static void assertRefused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
