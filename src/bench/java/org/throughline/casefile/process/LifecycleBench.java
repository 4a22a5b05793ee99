package org.throughline.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.BenchFigures;
import org.throughline.IntegrationTest;
import org.throughline.apiwalk.OneCaseScript;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.database.DatabaseAccess;
import org.throughline.engine.TaskCompletion;
import org.throughline.intake.Intakes;
import org.throughline.staff.StaffDirectory;

/**
 * The main job: whole cases from the request to closure through the use cases, by one, four and sixteen workers, and the
 * same steps of the same drawings on the engine alone in the same run and the same database. Ours opens each form, which
 * the bare engine does not, and completes in one call what it claims and completes in two.
 */
@IntegrationTest
@Import(LifecycleBench.Counted.class)
class LifecycleBench {

    private static final List<Integer> WORKERS = Stream.of(
                    System.getProperty("bench.workers", "1,4,16").split(","))
            .map(Integer::valueOf)
            .toList();

    /** At each number of workers, and at least two for each of them. */
    private static final int CASES = Integer.getInteger("bench.lifecycles", 16);

    /** Walked before, so that a program that has just begun is not what is measured. */
    private static final int WARM = Integer.getInteger("bench.warm", 8);

    /** Of which the bytes are measured. */
    private static final int KEPT = Integer.getInteger("bench.kept", 40);

    private static final String SCHEMA = "bare";

    /** What leads the bare engine the script's way: straight on at each gateway, with one service. */
    private static final Map<String, Object> STRAIGHT = Map.ofEntries(
            Map.entry("duplicatesFound", false),
            Map.entry("screening", "accept"),
            Map.entry("signOffRequired", false),
            Map.entry("decision", "approve"),
            Map.entry("agreed", "yes"),
            Map.entry("hasServices", true),
            Map.entry(CaseLifecycleProcess.Variables.PLANNED_SERVICE_IDS, new ArrayList<>(List.of("1"))),
            Map.entry("choice", "offer"),
            Map.entry("offerResult", "accepted"),
            Map.entry("consentOnFile", true),
            Map.entry("sending", "sent"),
            Map.entry("response", "accepted"),
            Map.entry("appointmentMade", true),
            Map.entry("appointmentStands", true),
            Map.entry("received", "yes"),
            Map.entry("serviceHelped", true),
            Map.entry("deliveryResult", "received"),
            Map.entry("contactDecision", "review"),
            Map.entry("reviewDecision", "close"),
            Map.entry("aftercareDue", false));

    @Autowired
    Intakes intakes;

    @Autowired
    TaskCompletion door;

    @Autowired
    StaffDirectory staff;

    @Autowired
    DatabaseAccess access;

    @Autowired
    Clock clock;

    private HikariDataSource owner;
    private HikariDataSource ofBare;
    private LifecycleWalk ours;

    @BeforeEach
    void connect() {
        owner = pool("public");
        JdbcClient.create(owner).sql("create schema if not exists " + SCHEMA).update();
        ofBare = pool(SCHEMA);
        ours = new LifecycleWalk(
                intakes, door, staff, new OneCaseScript(LocalDate.now(clock)), JdbcClient.create(owner));
    }

    @AfterEach
    void disconnect() {
        ofBare.close();
        owner.close();
    }

    private HikariDataSource pool(String schema) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(access.owner().url());
        pool.setUsername(access.owner().user());
        pool.setPassword(access.owner().password());
        pool.setSchema(schema);
        pool.setMaximumPoolSize(20);
        return pool;
    }

    @Test
    void lifecycles() throws Exception {
        BenchFigures figures = new BenchFigures("lifecycle");
        Map<String, Map<String, Object>> variables = warm();
        try (BareLifecycle bare = new BareLifecycle(ofBare, SCHEMA, variables, "activity", JdbcClient.create(ofBare))) {
            spread(4, WARM, () -> bare.walk(new BareLifecycle.Took()));
            for (int workers : WORKERS) {
                measure(workers, bare, figures);
            }
        }
        figures.print();
    }

    /** What is left of a closed case, all tables and indexes: its whole record of ours, and the full history of the engine's. */
    @Test
    void keptOfAClosedCase() throws Exception {
        BenchFigures figures = new BenchFigures("kept");
        Map<String, Map<String, Object>> variables = warm();
        JdbcClient database = JdbcClient.create(owner);
        long before = bytes("public", database);
        spread(4, KEPT, () -> ours.walk(new LifecycleWalk.Took()));
        double ofOurs = (double) (bytes("public", database) - before) / KEPT;
        try (BareLifecycle bare = new BareLifecycle(ofBare, SCHEMA, variables, "full", JdbcClient.create(ofBare))) {
            spread(4, WARM, () -> bare.walk(new BareLifecycle.Took()));
            long bareBefore = bytes(SCHEMA, database);
            spread(4, KEPT, () -> bare.walk(new BareLifecycle.Took()));
            double ofEngine = (double) (bytes(SCHEMA, database) - bareBefore) / KEPT;
            figures.add("bytes kept of a closed case", ofOurs);
            figures.add("bytes kept of it by the bare engine with full history", ofEngine);
            figures.add("times the bare engine's (goal 0.5)", ofOurs / ofEngine);
        }
        Map<String, Double> tables = new TreeMap<>();
        database.sql("""
                        select case when relname like 'act_%' and relname not like 'act_hi%' then 'the engine' else relname end, sum(pg_total_relation_size(oid))
                        from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                            and pg_total_relation_size(oid) > 262144 group by 1""").query(row -> {
            tables.put(row.getString(1), row.getDouble(2));
        });
        tables.forEach((table, bytes) -> figures.add("now in " + table + ", bytes", bytes));
        figures.print();
    }

    /** Without what was deleted meanwhile. */
    private static long bytes(String schema, JdbcClient database) {
        List<String> tables =
                database.sql("""
                        select oid::regclass::text from pg_class
                        where relnamespace = ?::regnamespace and relkind = 'r'
                            and (reltuples > 0 or pg_total_relation_size(oid) > 131072)""").param(schema).query(String.class).list();
        tables.forEach(table -> database.sql("vacuum (full) " + table).update());
        return database.sql("""
                        select sum(pg_total_relation_size(oid)) from pg_class
                        where relnamespace = ?::regnamespace and relkind = 'r'""").param(schema).query(Long.class).single();
    }

    /** @return the variables that a case had at its gateways, by process */
    private Map<String, Map<String, Object>> warm() throws Exception {
        spread(4, WARM, () -> ours.walk(new LifecycleWalk.Took()));
        String caseNumber = ours.walk(new LifecycleWalk.Took());
        Map<String, Map<String, Object>> variables = new HashMap<>();
        JdbcClient.create(owner)
                .sql(
                        "select process_key, flags::text from flow_taken where case_number = ? and flags is not null order by id")
                .param(caseNumber)
                .query(row -> {
                    variables
                            .computeIfAbsent(row.getString(1), key -> new HashMap<>())
                            .putAll(flags(row.getString(2)));
                });
        assertThat(variables).hasSizeGreaterThan(5);
        variables.values().forEach(values -> values.putAll(STRAIGHT));
        return variables;
    }

    private static Map<String, Object> flags(String json) {
        try {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException ownRowsAreJson) {
            throw new IllegalStateException(ownRowsAreJson);
        }
    }

    private void measure(int workers, BareLifecycle bare, BenchFigures figures) throws Exception {
        int count = Math.max(CASES, 2 * workers);
        BareLifecycle.Took plain = new BareLifecycle.Took();
        double ofBare = spread(workers, count, () -> bare.walk(plain));
        LifecycleWalk.Took took = new LifecycleWalk.Took();
        long before = transactions();
        double seconds = spread(workers, count, () -> ours.walk(took));
        long written = transactions() - before;
        String by = " (" + workers + (workers == 1 ? " worker)" : " workers)");
        int actions = took.completions().size();
        double bareSteps = plain.steps().size() / ofBare;
        figures.add("whole cases a second" + by, count / seconds);
        figures.add("completions a second, forms opened" + by, actions / seconds);
        figures.add("steps a second of the bare engine" + by, bareSteps);
        figures.add("times the bare engine's (goal 1.5 at 16)" + by, actions / seconds / bareSteps);
        times("completing, ms" + by, took.completions(), figures);
        times("claim and complete on the bare engine, ms" + by, plain.steps(), figures);
        times("opening a form, ms" + by, took.openings(), figures);
        times("taking a request, ms" + by, took.requests(), figures);
        times("own work in completing, ms" + by, took.ofProcessor(), figures);
        times("own work in claim and complete on the bare engine, ms" + by, plain.ofProcessor(), figures);
        if (workers == 1) {
            asked(took, plain, figures);
            figures.add(
                    "transactions that wrote, for each request, opening and completion",
                    (double) written / (count + took.openings().size() + actions));
        }
    }

    private static void times(String what, Collection<Long> nanos, BenchFigures figures) {
        long[] sorted = nanos.stream().mapToLong(n -> n).sorted().toArray();
        figures.add(what + " p50", sorted[sorted.length / 2] / 1e6);
        figures.add(what + " p95", sorted[sorted.length * 95 / 100] / 1e6);
    }

    private static void asked(LifecycleWalk.Took took, BareLifecycle.Took plain, BenchFigures figures) {
        List<List<String>> ofOurs =
                took.asked().stream().map(LifecycleWalk.Asked::statements).toList();
        figures.add(
                "completions of a case",
                (double) ofOurs.size() / took.requests().size());
        figures.add(
                "steps of a case on the bare engine",
                (double) plain.steps().size() / plain.requests().size());
        figures.add("commits of a completion (goal 1)", mean(ofOurs, true));
        figures.add("commits of claim and complete on the bare engine", mean(plain.asked(), true));
        figures.add("statements of a completion (goal 25)", mean(ofOurs, false));
        figures.add("statements of claim and complete on the bare engine", mean(plain.asked(), false));
        if (Boolean.getBoolean("bench.statements")) {
            took.asked().forEach(LifecycleBench::list);
        }
    }

    private static double mean(Collection<List<String>> asked, boolean commits) {
        return asked.stream()
                .mapToLong(statements -> statements.stream()
                        .filter(statement -> statement.equals("commit") == commits)
                        .count())
                .average()
                .orElseThrow();
    }

    /** Each statement of a completion with how often it was sent. */
    private static void list(LifecycleWalk.Asked asked) {
        Map<String, Integer> often = new TreeMap<>();
        asked.statements().forEach(statement -> often.merge(statement, 1, Integer::sum));
        System.out.println(asked.task() + ": " + asked.statements().size());
        often.forEach((statement, times) -> System.out.println("  " + times + " x " + statement));
    }

    /** Transactions that the database has given a number: those that wrote. */
    private long transactions() {
        return JdbcClient.create(owner)
                .sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** @return how many seconds it took until all was done */
    private static double spread(int workers, int times, Runnable work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(workers);
        try {
            long begin = System.nanoTime();
            List<Future<?>> all = IntStream.range(0, times)
                    .<Future<?>>mapToObj(n -> people.submit(work))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            people.shutdown();
        }
    }

    @TestConfiguration
    static class Counted {

        @Bean
        static BeanPostProcessor countedDatabase() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? new CountedDatabase(database) : bean;
                }
            };
        }
    }
}
