package org.throughline.directory;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.BenchFigures;

/** Times of what is done again and again, each printed as it is measured. */
final class WarmTimes {

    private static final int WARM = 15;
    private static final int TIMES = Integer.getInteger("bench.times", 60);

    private final JdbcTemplate jdbc;
    private final double yardstick;
    private final List<Figure> figures = new ArrayList<>();

    private record Figure(String what, double median, double p95) {}

    private final BenchFigures table = new BenchFigures("search");

    /** @param jdbc on one connection, whose process at the server is on this machine */
    WarmTimes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        for (int n = 0; n < 2_000; n++) {
            one();
        }
        this.yardstick = timed("select 1", this::one, 1).median();
    }

    private void one() {
        jdbc.queryForObject("select 1", Integer.class);
    }

    void measure(String what, Runnable work) {
        Figure figure = timed(what, work, yardstick);
        figures.add(figure);
        table.add(what + ": median, ms", figure.median());
        table.add(what + ": p95, ms", figure.p95());
        table.add(what + ": times select 1", figure.median() / yardstick);
    }

    private Figure timed(String what, Runnable work, double yardstick) {
        for (int n = 0; n < WARM; n++) {
            work.run();
        }
        double[] times = new double[TIMES];
        double own = own();
        double server = server();
        for (int n = 0; n < TIMES; n++) {
            long begin = System.nanoTime();
            work.run();
            times[n] = (System.nanoTime() - begin) / 1e6;
        }
        own = (own() - own) / TIMES;
        server = (server() - server) / TIMES;
        Arrays.sort(times);
        Figure figure = new Figure(what, times[TIMES / 2], times[TIMES * 95 / 100]);
        System.out.printf(
                "%-56s median %7.1f ms  p95 %7.1f ms  CPU %5.1f + %6.1f ms  %6.0f x select 1%n",
                what, figure.median(), figure.p95(), own, server, yardstick == 1 ? 1 : figure.median() / yardstick);
        return figure;
    }

    /** Milliseconds of this thread. */
    private static double own() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    /** Milliseconds of the connection's process; 0 where the server is elsewhere. */
    private double server() {
        long process = jdbc.queryForObject("select pg_backend_pid()", Long.class);
        return ProcessHandle.of(process)
                .flatMap(one -> one.info().totalCpuDuration())
                .map(time -> time.toNanos() / 1e6)
                .orElse(0.0);
    }

    void print() {
        table.print();
    }

    /** The longest of a kind, and which of them exceed what was aimed at. */
    void summary(String kind, double most) {
        List<Figure> of =
                figures.stream().filter(one -> one.what().startsWith(kind)).toList();
        System.out.printf(
                "%s%d measured, the longest p95 %.1f ms of %.0f%n",
                kind, of.size(), of.stream().mapToDouble(Figure::p95).max().orElse(0), most);
        of.stream()
                .filter(one -> one.p95() > most)
                .forEach(one -> System.out.printf("  over: %s, p95 %.1f ms%n", one.what(), one.p95()));
    }
}
