package org.throughline.casefile;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.throughline.BenchFigures;
import org.throughline.IntegrationTest;
import org.throughline.OwnerDatabase;

/**
 * Tables that only grow, each as one table without partitions: what a row weighs with its indexes, and what adding a row
 * and reading a page cost when there are few and when there are many. Copies with the same columns and indexes are filled, and
 * rolled back.
 */
@IntegrationTest
class GrowthBench {

    private static final List<Long> SIZES = Stream.of(
                    System.getProperty("bench.rows", "1000000,10000000").split(","))
            .map(Long::valueOf)
            .toList();

    private static final int TIMES = 201;
    private static final int LINES_OF_A_CASE = 100;

    /** Rows for the numbers {@code :from} to {@code :to}; what comes together in time is spread over all cases. */
    private static final Map<String, String> FILLS = Map.of("timeline_entry", """
            insert into grown (case_id, at, by_user, kind, message_key, args)
            select md5('c' || (n * 7919) % :cases)::uuid, now() + n * interval '1 second', 'worker' || n % 100, 'stage',
                'timeline.stage-entered', '{"args": [{"word": "label.stage.assessment"}]}'
            from generate_series(:from, :to) n""", "access_log", """
            insert into grown (at, by, action, subject_kind, subject_id, case_id, what, door)
            select now() + n * interval '1 second', 'worker' || n % 100, 'read', 'case', case_id, case_id, 'overview', 'page'
            from generate_series(:from, :to) n cross join lateral (select md5('c' || (n * 7919) % :cases)::uuid as case_id) c""");

    private static final Map<String, String> PAGES = Map.of(
            "timeline_entry",
            "select * from grown where case_id = md5('c' || :case)::uuid order by at desc, id desc limit 51",
            "access_log",
            "select * from grown where case_id = md5('c' || :case)::uuid order by id desc limit 51");

    @Autowired
    OwnerDatabase owner;

    @Test
    void growth() throws SQLException {
        BenchFigures figures = new BenchFigures("growth");
        for (String table : FILLS.keySet()) {
            SingleConnectionDataSource transaction =
                    new SingleConnectionDataSource(owner.connections().getConnection(), true);
            transaction.getConnection().setAutoCommit(false);
            try {
                grow(table, JdbcClient.create(transaction), figures);
            } finally {
                transaction.getConnection().rollback();
                transaction.destroy();
            }
        }
        figures.print();
    }

    private static void grow(String table, JdbcClient jdbc, BenchFigures figures) {
        jdbc.sql("create table grown (like " + table + " including all)").update();
        long cases = SIZES.get(SIZES.size() - 1) / LINES_OF_A_CASE;
        long filled = 0;
        for (long size : SIZES) {
            fill(table, jdbc, filled + 1, size, cases);
            filled = size;
            jdbc.sql("analyze grown").update();
            String of = table + " of " + size + ", ";
            figures.add(of + "bytes a row with its indexes", bytes(jdbc) / (double) size);
            figures.add(of + "adding 100 rows, ms", add(table, jdbc, filled, cases));
            filled += 100L * TIMES;
            figures.add(of + "a page, ms", page(table, jdbc, cases));
        }
    }

    private static void fill(String table, JdbcClient jdbc, long from, long to, long cases) {
        jdbc.sql(FILLS.get(table))
                .param("from", from)
                .param("to", to)
                .param("cases", cases)
                .update();
    }

    private static double add(String table, JdbcClient jdbc, long filled, long cases) {
        long[] nanos = new long[TIMES];
        for (int n = 0; n < TIMES; n++) {
            long begin = System.nanoTime();
            fill(table, jdbc, filled + 1 + n * 100L, filled + (n + 1) * 100L, cases);
            nanos[n] = System.nanoTime() - begin;
        }
        return median(nanos);
    }

    private static double page(String table, JdbcClient jdbc, long cases) {
        long[] nanos = new long[TIMES];
        for (int n = 0; n < TIMES; n++) {
            long begin = System.nanoTime();
            jdbc.sql(PAGES.get(table))
                    .param("case", (n * 104_729L) % cases)
                    .query()
                    .listOfRows();
            nanos[n] = System.nanoTime() - begin;
        }
        return median(nanos);
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }

    private static long bytes(JdbcClient jdbc) {
        return jdbc.sql("select pg_total_relation_size('grown')")
                .query(Long.class)
                .single();
    }
}
