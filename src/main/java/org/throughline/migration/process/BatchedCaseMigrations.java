package org.throughline.migration.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.migration.CaseMigrations;
import org.throughline.migration.ChangeSet;
import org.throughline.migration.ChangeSets;
import org.throughline.migration.domain.CaseMigrationRepository;
import org.throughline.migration.domain.CaseMigrationRepository.Item;
import org.throughline.migration.domain.CaseMigrationRepository.Move;
import org.throughline.shared.Actor;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

@Service
@Transactional
class BatchedCaseMigrations implements CaseMigrations {

    private static final Logger LOG = LoggerFactory.getLogger(BatchedCaseMigrations.class);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final ChangeSets changes;
    private final CaseMigrationRepository moves;
    private final MigrationBatches batches;
    private final InstanceSelection choice;
    private final MigrationRefusalTexts texts;
    private final Clock clock;

    BatchedCaseMigrations(
            ChangeSets changes,
            CaseMigrationRepository moves,
            MigrationBatches batches,
            InstanceSelection choice,
            MigrationRefusalTexts texts,
            Clock clock) {
        this.changes = changes;
        this.moves = moves;
        this.batches = batches;
        this.choice = choice;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public UUID start(UUID redesign, CaseSelection chosen, Actor by) {
        ChangeSet change = changes.change(redesign, by);
        if (!change.isPublished()) {
            throw Rejection.conflict("move-not-published");
        }
        List<Item> items = choice.items(change, chosen);
        Move move = new Move(
                UUID.randomUUID(),
                redesign,
                chosen instanceof CaseSelection.DatesOnly,
                chosen instanceof CaseSelection.OffersOnly,
                false,
                by.username(),
                clock.instant());
        moves.add(move, items);
        batches.start(move.id(), items);
        LOG.info("Move {} takes {} processes to redesign {}", move.id(), items.size(), redesign);
        return move.id();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasMovable(UUID redesign, Actor by) {
        return choice.hasAny(changes.view(redesign, by));
    }

    @Override
    @Transactional(readOnly = true)
    public MoveView view(UUID move, Actor by) {
        return describe(require(move, by));
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<MoveView> list(UUID redesign, String after, Integer limit, Actor by) {
        changes.view(redesign, by);
        int size = Slice.limit(limit);
        Instant before = END_OF_TIME;
        UUID beforeId = LAST;
        if (after != null) {
            List<String> cursor = Cursor.parts(after, 2);
            before = cursorInstant(cursor.get(0));
            beforeId = cursorId(cursor.get(1));
        }
        return Slice.of(
                        moves.slice(redesign, before, beforeId, size + 1),
                        size,
                        last -> Cursor.of(last.startedAt(), last.id()))
                .map(this::describe);
    }

    private static Instant cursorInstant(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    private static UUID cursorId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<MovedCase> cases(UUID move, MigrationResult result, String after, Integer limit, Actor by) {
        require(move, by);
        int size = Slice.limit(limit);
        List<String> cursor = after == null ? List.of("", "") : Cursor.parts(after, 2);
        return Slice.of(
                        moves.cases(move, result, cursor.get(0), cursor.get(1), size + 1),
                        size,
                        last -> Cursor.of(last.caseNumber(), last.processInstanceId()))
                .map(moved -> new MovedCase(
                        moved.caseNumber(),
                        moved.processInstanceId(),
                        moved.processKey(),
                        moved.result(),
                        texts.text(moved.reason()),
                        moved.at()));
    }

    @Override
    public void pause(UUID move, Actor by) {
        requireChange(move, by);
        batches.pause(move);
        moves.pause(move, true);
    }

    @Override
    public void resume(UUID move, Actor by) {
        requireChange(move, by);
        batches.resume(move);
        moves.pause(move, false);
    }

    @Override
    public void retry(UUID move, Actor by) {
        requireChange(move, by);
        List<Item> failed = moves.reopenFailed(move);
        if (failed.isEmpty()) {
            throw Rejection.conflict("move-nothing-failed");
        }
        batches.start(move, failed);
        batches.resume(move);
        moves.pause(move, false);
    }

    private Move require(UUID move, Actor by) {
        Move found = find(move);
        changes.view(found.redesign(), by);
        return found;
    }

    private void requireChange(UUID move, Actor by) {
        changes.change(find(move).redesign(), by);
    }

    private Move find(UUID move) {
        return moves.find(move).orElseThrow(() -> Rejection.notFound("move-unknown"));
    }

    private MoveView describe(Move move) {
        Map<MigrationResult, Long> counts = moves.counts(move.id());
        MoveState state = !counts.containsKey(MigrationResult.WAITING)
                ? MoveState.DONE
                : move.paused() ? MoveState.PAUSED : MoveState.RUNNING;
        return new MoveView(
                move.id(),
                move.redesign(),
                move.datesOnly(),
                move.offersOnly(),
                state,
                counts,
                move.startedBy(),
                move.startedAt());
    }
}
