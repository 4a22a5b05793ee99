package org.throughline.migration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

/**
 * Moves running cases to a published version, each by itself: what cannot move stays as it was, with the reason. One
 * Camunda batch a move and process.
 */
public interface CaseMigrations {

    /**
     * @param redesign a published one; its mapping is used
     * @return the move's id; empty moves are complete at once
     */
    UUID start(UUID redesign, CaseSelection choice, Actor by);

    /** Whether anything runs that the redesign could take along: on another version of a process that it changes. */
    boolean hasMovable(UUID redesign, Actor by);

    MoveView view(UUID move, Actor by);

    Slice<MoveView> list(UUID redesign, String after, Integer limit, Actor by);

    Slice<MovedCase> cases(UUID move, MigrationResult result, String after, Integer limit, Actor by);

    void pause(UUID move, Actor by);

    void resume(UUID move, Actor by);

    /** Tries again those that failed; a move that was held goes on. */
    void retry(UUID move, Actor by);

    /** Which running cases. */
    sealed interface CaseSelection {
        record All() implements CaseSelection {}

        record Those(ImpactAnalysis.CaseFilter filter) implements CaseSelection {}

        record One(String caseNumber) implements CaseSelection {}

        record Some(List<String> caseNumbers) implements CaseSelection {}

        /** Those that the moves which are taken back brought along; cases begun since stay. */
        record MovedBefore() implements CaseSelection {}

        /** No case moves: open tasks get the dates that the changed table of due dates has for them. */
        record DatesOnly() implements CaseSelection {}

        /** No case moves: the changed tables decide anew who may do open tasks. */
        record OffersOnly() implements CaseSelection {}
    }

    enum MigrationResult {
        WAITING,
        MOVED,
        FAILED
    }

    enum MoveState {
        RUNNING,
        PAUSED,
        DONE
    }

    /**
     * @param datesOnly whether it moves no case, and counts the dates of open tasks anew
     * @param offersOnly whether it moves no case, and has tables decide anew who may do open tasks
     */
    record MoveView(
            UUID id,
            UUID redesign,
            boolean datesOnly,
            boolean offersOnly,
            MoveState state,
            Map<MigrationResult, Long> counts,
            String startedBy,
            Instant startedAt) {

        public boolean movesCases() {
            return !datesOnly && !offersOnly;
        }
    }

    /** @param reason why it stayed where it was; null for the others */
    record MovedCase(
            String caseNumber,
            String processInstanceId,
            String processKey,
            MigrationResult result,
            String reason,
            Instant at) {}
}
