package org.throughline.retention.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.retention.DestructionItem;
import org.throughline.retention.RecordClass;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Json;

/** The records of runs: what is due, and what became of it. */
@Repository
public class DestructionItemRepository {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    DestructionItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param keptUntil of each record, in their order */
    public void add(UUID run, List<ClosedRecord> records, List<LocalDate> keptUntil) {
        jdbc.sql("""
                insert into destruction_item (id, run_id, case_id, case_number, closed_on, classes, kept_until)
                select gen_random_uuid(), :run, due.case_id, due.case_number, due.closed_on, string_to_array(due.classes, ' '),
                    due.kept_until
                from unnest(:cases, :numbers, :closed::date[], :classes, :until::date[])
                    as due (case_id, case_number, closed_on, classes, kept_until)""")
                .param("run", run)
                .param("cases", records.stream().map(ClosedRecord::caseId).toArray(UUID[]::new))
                .param("numbers", texts(records, ClosedRecord::caseNumber))
                .param("closed", texts(records, record -> record.closedOn().toString()))
                .param("classes", texts(records, DestructionItemRepository::classes))
                .param("until", keptUntil.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    private static String[] texts(List<ClosedRecord> records, Function<ClosedRecord, String> text) {
        return records.stream().map(text).toArray(String[]::new);
    }

    private static String classes(ClosedRecord record) {
        return record.classes().stream().map(RecordClass::id).collect(Collectors.joining(" "));
    }

    public List<DestructionItem> slice(UUID run, String afterNumber, int rows) {
        return jdbc.sql("""
                select * from destruction_item where run_id = :run and case_number > :after
                order by case_number limit :rows""")
                .param("run", run)
                .param("after", afterNumber)
                .param("rows", rows)
                .query(DestructionItemRepository::map)
                .list();
    }

    /** The first that waits. */
    public Optional<UUID> waiting(UUID run) {
        return jdbc.sql("""
                select id from destruction_item where run_id = :run and outcome is null order by case_number limit 1""").param("run", run).query(UUID.class).optional();
    }

    /** Locked until the end of the transaction; empty where it is decided already. */
    public Optional<DestructionItem> takeWaiting(UUID item) {
        return jdbc.sql("select * from destruction_item where id = :item and outcome is null for update")
                .param("item", item)
                .query(DestructionItemRepository::map)
                .optional();
    }

    /**
     * Removes the record in the database, which asks again whether it may.
     *
     * @return how many rows of which table went
     */
    public String destroy(UUID item) {
        return jdbc.sql("select destroy_record(:item)::text")
                .param("item", item)
                .query(String.class)
                .single();
    }

    /** @param removed as JSON */
    public void destroyed(UUID item, String removed, Instant at) {
        decide(item, DestructionItem.DESTROYED, null, removed, at);
    }

    public void spared(UUID item, String reason, Instant at) {
        decide(item, DestructionItem.SPARED, reason, null, at);
    }

    private void decide(UUID item, String outcome, String reason, String removed, Instant at) {
        jdbc.sql("""
                update destruction_item set outcome = :outcome, reason = :reason, removed = cast(:removed as jsonb), at = :at
                where id = :item""")
                .param("item", item)
                .param("outcome", outcome)
                .param("reason", reason, Types.VARCHAR)
                .param("removed", removed, Types.VARCHAR)
                .param("at", JdbcTime.of(at))
                .update();
    }

    /** What waits still is spared. */
    public void spareWaiting(UUID run, String reason, Instant at) {
        jdbc.sql("""
                update destruction_item set outcome = 'spared', reason = :reason, at = :at
                where run_id = :run and outcome is null""")
                .param("run", run)
                .param("reason", reason)
                .param("at", JdbcTime.of(at))
                .update();
    }

    private static DestructionItem map(ResultSet row, int index) throws SQLException {
        Array classes = row.getArray("classes");
        return new DestructionItem(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getObject("closed_on", LocalDate.class),
                Arrays.stream((String[]) classes.getArray())
                        .map(RecordClass::of)
                        .toList(),
                row.getObject("kept_until", LocalDate.class),
                row.getString("outcome"),
                row.getString("reason"),
                counts(row.getString("removed")),
                JdbcTime.instant(row, "at"));
    }

    private static Map<String, Integer> counts(String removed) {
        try {
            return removed == null ? null : Json.mapper().readValue(removed, COUNTS);
        } catch (JsonProcessingException countsAreJson) {
            throw new IllegalStateException(countsAreJson);
        }
    }
}
