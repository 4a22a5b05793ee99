package org.throughline.directory;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a piece of work costs: by the clock, and by the processor, which a machine that others use tells better.
 *
 * @param processor seconds of this program and of all processes of a database on the same machine that have ended
 */
record Cost(double seconds, double processor) {

    private static final double TICKS = 100;

    interface Work {
        void run() throws Exception;
    }

    /** @param jdbc opens a connection for each statement, so that what served the work has ended after it */
    static Cost of(JdbcTemplate jdbc, Work work) throws Exception {
        double processor = processor(jdbc);
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Cost(seconds, processor(jdbc) - processor);
    }

    private static double processor(JdbcTemplate jdbc) throws IOException {
        OperatingSystemMXBean own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return own.getProcessCpuTime() / 1e9 + server(jdbc);
    }

    /** Of the ended children of the server's first process (proc(5), fields 16 and 17); 0 where there is none such. */
    private static double server(JdbcTemplate jdbc) throws IOException {
        long process = jdbc.queryForObject("select pg_backend_pid()", Long.class);
        Path first = ProcessHandle.of(process)
                .flatMap(ProcessHandle::parent)
                .map(server -> Path.of("/proc", String.valueOf(server.pid()), "stat"))
                .orElse(null);
        if (first == null || !Files.exists(first)) {
            return 0;
        }
        String stat = Files.readString(first);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
    }

    /** As a multiple of another. */
    Cost dividedBy(Cost yardstick) {
        return new Cost(seconds / yardstick.seconds, processor / yardstick.processor);
    }
}
