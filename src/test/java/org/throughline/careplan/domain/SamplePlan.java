package org.throughline.careplan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Parts of plans that the tests say only what matters of. */
final class SamplePlan {

    static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

    private SamplePlan() {}

    static Goal goal(String need, String statement) {
        return new Goal(null, need, statement, "Counted", "client", LocalDate.of(2026, 9, 1), null, null, null);
    }

    /** A goal with five levels that builds on a strength. */
    static Goal scaled(String need, String statement) {
        return goal(need, statement, scale(2, -1));
    }

    static Goal goal(String need, String statement, AttainmentScale scale) {
        return new Goal(
                null,
                need,
                statement,
                "Counted",
                "client",
                LocalDate.of(2026, 9, 1),
                "Keeps every appointment",
                scale,
                null);
    }

    static AttainmentScale scale(int weight, Integer baseline) {
        return new AttainmentScale(
                "On the street",
                "In a shelter",
                "A room of my own",
                "A flat",
                "A flat near my sister",
                weight,
                baseline);
    }

    static NeededService service(String need, String description) {
        return new NeededService(null, need, description, null);
    }

    static ActionStep step(String action) {
        return new ActionStep(action, "worker", null, 1, null);
    }

    static PlanContent plan(List<Goal> goals, List<NeededService> services) {
        return new PlanContent("In short", null, goals, List.of(step("Call the landlord")), services);
    }

    static PlanContent first(String author) {
        return RevisionContinuity.from(
                PlanContent.EMPTY,
                plan(List.of(goal("housing", "A room by autumn")), List.of(service("housing", "Find a room"))),
                author);
    }

    static Revision inReviewBy(String author) {
        return Revision.draft(UUID.randomUUID(), null).submitForReview(first(author), author, NOON);
    }

    static Review approval(Revision revision, String by) {
        return new Review(revision.id(), true, null, by, NOON, revision.sha256());
    }

    static Review returning(Revision revision, String by) {
        return new Review(revision.id(), false, "More", by, NOON, revision.sha256());
    }

    static Agreement agreement(Revision revision, boolean agreed) {
        return new Agreement(
                revision.id(), agreed, LocalDate.EPOCH, "phone", "Client", null, "ana", NOON, revision.sha256());
    }
}
