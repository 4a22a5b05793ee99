package org.throughline.worklist.domain;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.throughline.BenchFigures;
import org.throughline.BenchTimes;
import org.throughline.IntegrationTest;
import org.throughline.OwnerDatabase;
import org.throughline.database.DatabaseAccess;
import org.throughline.shared.Actor;
import org.throughline.worklist.WorkCounts;
import org.throughline.worklist.WorkQuery;
import org.throughline.worklist.WorkScope;

/** The desk of a supervisor of three teams in ten, with few open tasks and with many; each size is rolled back. */
@IntegrationTest
class DeskBench {

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("bench.tasks", "10000,1000000").split(","))
            .map(Integer::valueOf)
            .toList();

    private static final List<Integer> ENGINE_SIZES = Stream.of(
                    System.getProperty("bench.engine.tasks", "1000,3000").split(","))
            .map(Integer::valueOf)
            .toList();

    private static final String SCHEMA = "bare_desk";
    private static final int FEW_TIMES = 5;
    private static final int WARM = 15;
    private static final int TIMES = Integer.getInteger("bench.times", 41);
    private static final WorkScope ALL = WorkScope.ALL;
    private static final Actor SUPERVISOR =
            new Actor("chief", "Chief", Set.of("supervisor"), Set.of("bulk1", "bulk2", "bulk3"));

    @Autowired
    OwnerDatabase owner;

    @Autowired
    DatabaseAccess access;

    @Autowired
    AudiencePolicy policy;

    @Autowired
    Clock clock;

    @Test
    void desks() throws Exception {
        BenchFigures figures = new BenchFigures("desk");
        Map<String, Double> first = null;
        for (int size : SIZES) {
            Map<String, Double> took = measured(size);
            took.forEach((what, ms) -> figures.add(what + ", ms (" + size + " tasks)", ms));
            Map<String, Double> few = first == null ? took : first;
            if (few != took) {
                took.forEach((what, ms) -> figures.add(what + ", times that of few (goal 1.5)", ms / few.get(what)));
            }
            first = few;
        }
        figures.print();
    }

    private Map<String, Double> measured(int size) throws SQLException, IOException {
        SingleConnectionDataSource transaction =
                new SingleConnectionDataSource(owner.connections().getConnection(), true);
        transaction.getConnection().setAutoCommit(false);
        try {
            JdbcClient jdbc = JdbcClient.create(transaction);
            fill(jdbc, size);
            return times(new WorkListRepository(transaction), jdbc);
        } finally {
            transaction.getConnection().rollback();
            transaction.destroy();
        }
    }

    private Map<String, Double> times(WorkListRepository lists, JdbcClient jdbc) {
        List<String> audiences = policy.audiences(SUPERVISOR, ALL);
        Instant now = clock.instant();
        Map<String, WorkQuery> queries = new LinkedHashMap<>();
        queries.put("first page", WorkQuery.of(ALL));
        queries.put("late ones", new WorkQuery(ALL, null, true, null, null, null, null));
        queries.put("of a stage", new WorkQuery(ALL, "plan", false, null, null, null, null));
        queries.put("search for one client", of(of("client_name", jdbc)));
        queries.put("search for the number of a case", of(of("case_number", jdbc)));
        queries.put("search for a common word", of("draft"));
        queries.put("search for what nothing contains", of("zyxw"));
        Map<String, Double> took = new LinkedHashMap<>();
        queries.forEach((what, query) -> took.put(what, time(() -> lists.slice(query, List.of(), audiences, now))));
        took.put("count", time(() -> lists.count(audiences, null, WorkCounts.CAP)));
        return took;
    }

    private static WorkQuery of(String typed) {
        return new WorkQuery(ALL, null, false, null, typed, null, null);
    }

    /** What is known of one task of the supervisor's teams. */
    private static String of(String column, JdbcClient jdbc) {
        return jdbc.sql("select " + column + " from work_item where task_id = 'bulk-8012'")
                .query(String.class)
                .single();
    }

    private static double time(Runnable work) {
        return BenchTimes.median(WARM, TIMES, work);
    }

    /** The same on the engine's own list, at the sizes where it still answers. */
    @Test
    void desksOfTheEngine() {
        owner.sql("create schema if not exists " + SCHEMA).update();
        BenchFigures figures = new BenchFigures("desk-of-the-engine");
        try (HikariDataSource pool = pool();
                EngineTaskList list = new EngineTaskList(pool, SCHEMA)) {
            for (int size : ENGINE_SIZES) {
                list.fill(size);
                Map<String, Runnable> asked = Map.of(
                        "first page",
                        list::firstPage,
                        "search for a common word",
                        list::ofOneWord,
                        "count",
                        list::counted);
                asked.forEach((what, work) ->
                        figures.add(what + ", ms (" + size + " tasks)", BenchTimes.median(1, FEW_TIMES, work)));
            }
        } finally {
            owner.sql("drop schema " + SCHEMA + " cascade").update();
        }
        figures.print();
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(access.owner().url());
        pool.setUsername(access.owner().user());
        pool.setPassword(access.owner().password());
        pool.setSchema(SCHEMA);
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private static void fill(JdbcClient jdbc, int size) throws IOException {
        String textIndex = jdbc.sql("select indexdef from pg_indexes where indexname = 'work_audience_by_words'")
                .query(String.class)
                .single();
        jdbc.sql("drop index work_audience_by_words").update();
        try (var script = DeskBench.class.getResourceAsStream("/worklist/many-tasks.sql")) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("generate_series(1, 100000)", "generate_series(1, " + size + ")");
            for (String statement : sql.split(";\\s*\n")) {
                jdbc.sql(statement).update();
            }
        }
        jdbc.sql("set local maintenance_work_mem = '512MB'").update();
        jdbc.sql(textIndex).update();
    }
}
