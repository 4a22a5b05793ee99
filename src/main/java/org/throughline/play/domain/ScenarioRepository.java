package org.throughline.play.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.play.ScenarioOutcome;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Json;

/** Scenarios as files, and what came of each when it was run last through a redesign. */
@Repository
public class ScenarioRepository {

    private static final String SELECT = "select id, name, content, kept_by, kept_at from scenario ";

    private final JdbcClient jdbc;

    ScenarioRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the name is taken */
    public boolean add(UUID id, String name, String content, String by, Instant at) {
        return jdbc.sql("""
                                insert into scenario (id, name, content, kept_by, kept_at) values (?, ?, ?, ?, ?)
                                on conflict (name) do nothing
                                """).params(id, name, content, by, JdbcTime.of(at)).update() == 1;
    }

    public Optional<KeptScenario> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(ScenarioRepository::kept)
                .optional();
    }

    /** By name, from the one after that name on. */
    public List<KeptScenario> page(String after, int limit) {
        return jdbc.sql(SELECT + "where name > ? order by name limit ?")
                .params(after, limit)
                .query(ScenarioRepository::kept)
                .list();
    }

    public boolean isNamed(String name) {
        return jdbc.sql("select exists (select 1 from scenario where name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    /** Keeps it anew, with another way and end; what came of it before no longer says anything. */
    public void renew(UUID id, String content, String by, Instant at) {
        jdbc.sql("update scenario set content = ?, kept_by = ?, kept_at = ? where id = ?")
                .params(content, by, JdbcTime.of(at), id)
                .update();
        jdbc.sql("delete from scenario_run where scenario = ?").param(id).update();
    }

    private static KeptScenario kept(ResultSet row, int n) throws SQLException {
        return new KeptScenario(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("content"),
                row.getString("kept_by"),
                JdbcTime.instant(row, "kept_at"));
    }

    public void remove(UUID id) {
        jdbc.sql("delete from scenario where id = ?").param(id).update();
    }

    public void keepRun(UUID redesign, UUID scenario, ScenarioOutcome outcome, Instant at) {
        jdbc.sql("""
                        insert into scenario_run (redesign, scenario, code, args, ran_at)
                        values (?, ?, ?, ?::jsonb, ?)
                        on conflict (redesign, scenario)
                        do update set code = excluded.code, args = excluded.args, ran_at = excluded.ran_at
                        """)
                .params(redesign, scenario, outcome.code(), write(outcome.args()), JdbcTime.of(at))
                .update();
    }

    /** Every scenario by name, with its last run through that redesign. */
    public List<KeptRun> runs(UUID redesign) {
        return jdbc.sql("""
                        select s.id, s.name, r.code, r.args, r.ran_at from scenario s
                        left join scenario_run r on r.scenario = s.id and r.redesign = ?
                        order by s.name
                        """).param(redesign).query(ScenarioRepository::run).list();
    }

    private static KeptRun run(ResultSet row, int n) throws SQLException {
        Instant at = JdbcTime.instant(row, "ran_at");
        ScenarioOutcome outcome =
                at == null ? null : new ScenarioOutcome(row.getString("code"), read(row.getString("args")));
        return new KeptRun(row.getObject("id", UUID.class), row.getString("name"), outcome, at);
    }

    /** The last run of each of these scenarios through each of these redesigns, the last one first. */
    public List<RunThroughRedesign> runs(Collection<UUID> scenarios, Collection<UUID> redesigns) {
        return jdbc.sql("""
                        select scenario, redesign, code, args, ran_at from scenario_run
                        where scenario = any(?) and redesign = any(?) order by ran_at desc
                        """)
                .params(scenarios.toArray(UUID[]::new), redesigns.toArray(UUID[]::new))
                .query((row, n) -> new RunThroughRedesign(
                        row.getObject("scenario", UUID.class),
                        row.getObject("redesign", UUID.class),
                        new ScenarioOutcome(row.getString("code"), read(row.getString("args"))),
                        JdbcTime.instant(row, "ran_at")))
                .list();
    }

    private static String write(List<String> args) {
        try {
            return Json.mapper().writeValueAsString(args).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> read(String args) {
        try {
            return Arrays.asList(Json.mapper().readValue(args, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param content the file */
    public record KeptScenario(UUID id, String name, String content, String keptBy, Instant keptAt) {}

    public record RunThroughRedesign(UUID scenario, UUID redesign, ScenarioOutcome outcome, Instant ranAt) {}

    /** @param outcome null where it was not run */
    public record KeptRun(UUID id, String name, ScenarioOutcome outcome, Instant ranAt) {}
}
