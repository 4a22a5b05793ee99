package org.throughline.migration.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.migration.EventTimerEffect;
import org.throughline.migration.ImpactAnalysis.CaseEffect;
import org.throughline.migration.ImpactAnalysis.CaseFilter;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.TaskEffect;

/** What the last computation found for each running process. */
@Repository
public class ImpactCaseRepository {

    private static final TypeReference<List<TaskEffect>> TASKS = new TypeReference<>() {};
    private static final TypeReference<List<EventTimerEffect>> TIMERS = new TypeReference<>() {};

    private static final String FITS = """
            from effect_case where redesign = :redesign
              and (:fate::text is null or fate = :fate) and (:change::text is null or :change = any(changes))
              and (:process::text is null or process_key = :process)
              and (:step::text is null or :step = any(from_ids))
              and (:timer::text is null or :timer = any(timer_ids))
              and (:stage::text is null or coalesce(stage, '') = :stage)
              and (:worker::text is null or coalesce(worker, '') = :worker)
              and (:team::text is null or coalesce(team, '') = :team)
              and (:remains::boolean is null or :remains = (cardinality(remains) > 0))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    ImpactCaseRepository(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /**
     * The reason of the effect is as a refusal is written.
     *
     * @param remains as remainders are written; the effect has no words for them yet
     */
    public record ImpactCaseRow(CaseEffect effect, List<String> fromIds, List<String> remains) {}

    /** @return false where the computation was begun anew meanwhile: then nothing is kept of the old one */
    @Transactional
    public boolean add(UUID redesign, UUID run, List<ImpactCaseRow> rows) {
        boolean wanted = jdbc.sql("select 1 from effect_run where redesign = ? and run = ? for share")
                .params(redesign, run)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (wanted) {
            insert(redesign, rows);
        }
        return wanted;
    }

    private void insert(UUID redesign, List<ImpactCaseRow> rows) {
        batches.batchUpdate("""
                insert into effect_case (redesign, case_number, process_instance_id, process_key, version, stage, worker,
                    team, fate, from_ids, from_names, to_names, reason, changes, tasks, remains,
                    event_timers, timer_ids)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?)
                """, rows, 500, (statement, row) -> {
            CaseEffect effect = row.effect();
            statement.setObject(1, redesign);
            statement.setString(2, effect.caseNumber());
            statement.setString(3, effect.processInstanceId());
            statement.setString(4, effect.processKey());
            statement.setInt(5, effect.version());
            statement.setString(6, effect.stage());
            statement.setString(7, effect.worker());
            statement.setString(8, effect.team());
            statement.setString(9, effect.outcome().name());
            statement.setArray(10, texts(statement.getConnection(), row.fromIds()));
            statement.setArray(11, texts(statement.getConnection(), effect.from()));
            statement.setArray(12, texts(statement.getConnection(), effect.to()));
            statement.setString(13, effect.reason());
            statement.setArray(14, texts(statement.getConnection(), changes(effect)));
            statement.setString(15, write(effect.tasks()));
            statement.setArray(16, texts(statement.getConnection(), row.remains()));
            statement.setString(17, write(effect.timers()));
            statement.setArray(18, texts(statement.getConnection(), timers(effect)));
        });
    }

    private static List<String> changes(CaseEffect effect) {
        return effect.tasks().stream()
                .map(task -> task.change().name())
                .distinct()
                .toList();
    }

    private static List<String> timers(CaseEffect effect) {
        return effect.timers().stream()
                .map(EventTimerEffect::eventId)
                .distinct()
                .toList();
    }

    private static Array texts(java.sql.Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** In the order of case numbers, from after the given key. */
    public List<ImpactCaseRow> slice(
            UUID redesign, CaseFilter filter, String afterCase, String afterProcess, int count) {
        return bind("select * " + FITS + """
                 and (case_number, process_instance_id) > (:case, :instance)
                order by case_number, process_instance_id limit :count
                """, redesign, filter)
                .param("case", afterCase)
                .param("instance", afterProcess)
                .param("count", count)
                .query((row, n) ->
                        new ImpactCaseRow(effect(row), List.of(array(row, "from_ids")), List.of(array(row, "remains"))))
                .list();
    }

    /** The running processes that fit, of whatever case. */
    public List<String> processes(UUID redesign, CaseFilter filter) {
        return bind("select process_instance_id " + FITS, redesign, filter)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, UUID redesign, CaseFilter filter) {
        return jdbc.sql(sql)
                .param("redesign", redesign)
                .param(
                        "fate",
                        filter.outcome() == null ? null : filter.outcome().name())
                .param(
                        "change",
                        filter.change() == null ? null : filter.change().name())
                .param("process", filter.processKey())
                .param("step", filter.stepId())
                .param("timer", filter.timer())
                .param("stage", filter.stage())
                .param("worker", filter.worker())
                .param("team", filter.team())
                .param("remains", filter.remains());
    }

    private CaseEffect effect(ResultSet row) throws SQLException {
        return new CaseEffect(
                row.getString("case_number"),
                row.getString("process_instance_id"),
                row.getString("process_key"),
                row.getInt("version"),
                new CaseEffect.CaseAtWork(row.getString("stage"), row.getString("worker"), row.getString("team")),
                MoveOutcome.valueOf(row.getString("fate")),
                List.of((String[]) row.getArray("from_names").getArray()),
                List.of((String[]) row.getArray("to_names").getArray()),
                row.getString("reason"),
                new CaseEffect.OpenWorkEffect(
                        read(row.getString("tasks"), TASKS), read(row.getString("event_timers"), TIMERS)),
                List.of());
    }

    private static String[] array(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private String write(List<?> effects) {
        try {
            return json.writeValueAsString(effects);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> List<T> read(String effects, TypeReference<List<T>> type) {
        try {
            return json.readValue(effects, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
