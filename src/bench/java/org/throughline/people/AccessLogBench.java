package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.BenchFigures;
import org.throughline.IntegrationTest;
import org.throughline.people.domain.AccessSealRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.ConsistencyCheck;

/** What a logged read costs, alone and beside others, and how fast the chain is made and checked. */
@IntegrationTest
class AccessLogBench {

    private static final Actor READER = new Actor("intake", "Ines", Set.of("intake"), Set.of());
    private static final int ENTRIES = 4000;

    @Autowired
    AccessLog log;

    @Autowired
    AccessSealRepository chain;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void figures() throws Exception {
        add(1, false);
        BenchFigures figures = new BenchFigures("access-log");
        figures.add("one writer, entries/s", add(1, false));
        figures.add("eight writers, entries/s", add(8, false));
        figures.add("eight, each under one lock, entries/s", add(8, true));
        figures.add("sealing, entries/s", seal());
        figures.add("checking, entries/s", check());
        figures.add("a list of 50 cases, entries/s", list());
        figures.print();
    }

    private double add(int writers, boolean oneLock) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        Callable<Void> work = () -> {
            for (int i = 0; i < ENTRIES / writers; i++) {
                one(oneLock);
            }
            return null;
        };
        long begin = System.nanoTime();
        List<Future<Void>> running =
                IntStream.range(0, writers).mapToObj(n -> pool.submit(work)).toList();
        for (Future<Void> writer : running) {
            writer.get();
        }
        pool.shutdown();
        return rate(ENTRIES, begin);
    }

    /** The lock stands for a chain that is made while entries are added, held until the transaction ends. */
    private void one(boolean oneLock) {
        transaction.executeWithoutResult(status -> {
            if (oneLock) {
                jdbc.sql("select pg_advisory_xact_lock(1)")
                        .query((row, n) -> true)
                        .list();
            }
            UUID id = UUID.randomUUID();
            log.read(READER, AccessLog.CASE, id, "overview");
        });
    }

    private double seal() {
        long begin = System.nanoTime();
        int sealed = 0;
        for (int round = chain.seal(); round > 0; round = chain.seal()) {
            sealed += round;
        }
        return rate(sealed, begin);
    }

    private double check() {
        long begin = System.nanoTime();
        assertThat(checks.stream()
                        .filter(check -> check.claim().contains("access log"))
                        .flatMap(check -> check.violations().stream()))
                .isEmpty();
        return rate(
                jdbc.sql("select count(*) from access_seal").query(Long.class).single(), begin);
    }

    private double list() {
        List<UUID> cases =
                IntStream.range(0, 50).mapToObj(n -> UUID.randomUUID()).toList();
        long begin = System.nanoTime();
        for (int i = 0; i < ENTRIES / 10; i++) {
            log.listed(READER, "work", new AccessedList(cases, 50, "scope=MINE", null));
        }
        return rate(ENTRIES / 10, begin);
    }

    private static double rate(long entries, long begin) {
        return entries * 1e9 / (System.nanoTime() - begin);
    }
}
