package org.throughline.migration.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.migration.CaseMigrations.MigrationResult;
import org.throughline.migration.CaseMigrations.MovedCase;
import org.throughline.shared.JdbcTime;

/** The moves that administrators started, with what came of each running process. */
@Repository
public class CaseMigrationRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final MovedPositionMapper positions;

    CaseMigrationRepository(JdbcClient jdbc, JdbcTemplate batches, MovedPositionMapper positions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.positions = positions;
    }

    public record Move(
            UUID id,
            UUID redesign,
            boolean datesOnly,
            boolean offersOnly,
            boolean paused,
            String startedBy,
            Instant startedAt) {}

    public record Item(String processInstanceId, String caseNumber, String processKey) {}

    public void add(Move move, List<Item> items) {
        jdbc.sql("""
                        insert into case_move (id, redesign, dates_only, offers_only, started_by, started_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        move.id(),
                        move.redesign(),
                        move.datesOnly(),
                        move.offersOnly(),
                        move.startedBy(),
                        JdbcTime.of(move.startedAt()))
                .update();
        batches.batchUpdate("""
                insert into case_move_item (move, process_instance_id, case_number, process_key, result)
                values (?, ?, ?, ?, 'WAITING')
                """, items, 500, (statement, item) -> {
            statement.setObject(1, move.id());
            statement.setString(2, item.processInstanceId());
            statement.setString(3, item.caseNumber());
            statement.setString(4, item.processKey());
        });
    }

    public void addBatch(UUID move, String batchId) {
        jdbc.sql("insert into case_move_batch (batch_id, move) values (?, ?)")
                .params(batchId, move)
                .update();
    }

    public List<String> batches(UUID move) {
        return jdbc.sql("select batch_id from case_move_batch where move = ?")
                .param(move)
                .query(String.class)
                .list();
    }

    public Optional<Move> ofBatch(String batchId) {
        return jdbc.sql("select m.* from case_move_batch b join case_move m on m.id = b.move where b.batch_id = ?")
                .param(batchId)
                .query(CaseMigrationRepository::move)
                .optional();
    }

    public Optional<Move> find(UUID move) {
        return jdbc.sql("select * from case_move where id = ?")
                .param(move)
                .query(CaseMigrationRepository::move)
                .optional();
    }

    /** Newest first, from before the given key. */
    public List<Move> slice(UUID redesign, Instant before, UUID beforeId, int count) {
        return jdbc.sql("""
                        select * from case_move where redesign = ? and (started_at, id) < (?, ?)
                        order by started_at desc, id desc limit ?
                        """)
                .params(redesign, JdbcTime.of(before), beforeId, count)
                .query(CaseMigrationRepository::move)
                .list();
    }

    public void pause(UUID move, boolean paused) {
        jdbc.sql("update case_move set paused = ? where id = ?")
                .params(paused, move)
                .update();
    }

    /** @param reason as a refusal is written; null where it was moved */
    public void settle(UUID move, String processInstanceId, MigrationResult result, String reason, Instant at) {
        jdbc.sql("""
                        update case_move_item set result = ?, reason = ?, at = ?
                        where move = ? and process_instance_id = ?
                        """)
                .params(result.name(), reason, JdbcTime.of(at), move, processInstanceId)
                .update();
    }

    /** Moved, with where it stood and was put. */
    public void settleMoved(UUID move, String processInstanceId, MovedPosition position, Instant at) {
        jdbc.sql("""
                        update case_move_item set result = 'MOVED', reason = null, at = ?, from_definition = ?,
                            to_definition = ?, position = ?::jsonb
                        where move = ? and process_instance_id = ?
                        """)
                .params(
                        JdbcTime.of(at),
                        position.fromDefinition(),
                        position.toDefinition(),
                        positions.write(position),
                        move,
                        processInstanceId)
                .update();
    }

    /**
     * One process that was moved.
     *
     * @param position null for a move of before positions were kept
     */
    public record PastMove(String processInstanceId, Instant at, MovedPosition position) {}

    /** What these redesigns' moves did with these processes, the newest first. */
    public List<PastMove> pastMoves(Collection<UUID> redesigns, Collection<String> processInstanceIds) {
        return jdbc.sql("""
                        select i.process_instance_id, i.at, i.position
                        from case_move_item i join case_move m on m.id = i.move
                        where m.redesign = any(?) and i.process_instance_id = any(?) and i.result = 'MOVED'
                        and not m.dates_only and not m.offers_only
                        order by i.at desc
                        """)
                .params(redesigns.toArray(UUID[]::new), processInstanceIds.toArray(String[]::new))
                .query((row, n) ->
                        new PastMove(row.getString(1), JdbcTime.instant(row, "at"), positions.read(row.getString(3))))
                .list();
    }

    /** The cases of which these redesigns' moves took any process along. */
    public Set<String> movedCases(Collection<UUID> redesigns) {
        return Set.copyOf(jdbc.sql("""
                        select distinct i.case_number from case_move_item i join case_move m on m.id = i.move
                        where m.redesign = any(:redesigns) and i.result = 'MOVED' and not m.dates_only and not m.offers_only
                        """)
                .param("redesigns", redesigns.toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    /** Those of them of which nothing has come yet, in the order of the cases. */
    public List<Item> waiting(UUID move, List<String> processInstanceIds) {
        return jdbc.sql("""
                        select * from case_move_item
                        where move = ? and process_instance_id = any(?) and result = 'WAITING'
                        order by case_number, process_instance_id
                        """)
                .params(move, processInstanceIds.toArray(String[]::new))
                .query((row, n) -> item(row))
                .list();
    }

    /** Those that failed wait again. */
    public List<Item> reopenFailed(UUID move) {
        return jdbc.sql("""
                        update case_move_item set result = 'WAITING', reason = null, at = null
                        where move = ? and result = 'FAILED' returning *
                        """).param(move).query((row, n) -> item(row)).list();
    }

    public Map<MigrationResult, Long> counts(UUID move) {
        Map<MigrationResult, Long> counts = new EnumMap<>(MigrationResult.class);
        jdbc.sql("select result, count(*) from case_move_item where move = ? group by result")
                .param(move)
                .query(row -> {
                    counts.put(MigrationResult.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** @param result null for all */
    public List<MovedCase> cases(UUID move, MigrationResult result, String afterCase, String afterProcess, int count) {
        String only = result == null ? "" : "and result = :result";
        return jdbc.sql("""
                        select * from case_move_item where move = :move %s
                        and (case_number, process_instance_id) > (:case, :instance)
                        order by case_number, process_instance_id limit :count
                        """.formatted(only))
                .param("move", move)
                .param("result", result == null ? null : result.name())
                .param("case", afterCase)
                .param("instance", afterProcess)
                .param("count", count)
                .query((row, n) -> moved(row))
                .list();
    }

    private static MovedCase moved(ResultSet row) throws SQLException {
        return new MovedCase(
                row.getString("case_number"),
                row.getString("process_instance_id"),
                row.getString("process_key"),
                MigrationResult.valueOf(row.getString("result")),
                row.getString("reason"),
                JdbcTime.instant(row, "at"));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("process_instance_id"), row.getString("case_number"), row.getString("process_key"));
    }

    private static Move move(ResultSet row, int number) throws SQLException {
        return new Move(
                row.getObject("id", UUID.class),
                row.getObject("redesign", UUID.class),
                row.getBoolean("dates_only"),
                row.getBoolean("offers_only"),
                row.getBoolean("paused"),
                row.getString("started_by"),
                JdbcTime.instant(row, "started_at"));
    }
}
