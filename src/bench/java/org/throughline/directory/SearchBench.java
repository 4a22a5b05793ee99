package org.throughline.directory;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * How long the first page of a search over many services takes, warm: the time that 95 of 100 keep to, what the program's own
 * processor time is of it, and both as a multiple of {@code select 1} on the same server.
 */
class SearchBench {

    private static final int SERVICES = Integer.getInteger("bench.services", 100_000);
    private static final int TIMES = 60;

    private static final Map<String, ServiceQuery> SEARCHES = new LinkedHashMap<>();

    static {
        words("a word of every service", "help");
        words("a word of one in five", "shelter");
        words("common words, all and any", "food shelter help");
        words("a rare word", "4711");
        words("a synonym", "light bill");
        words("a misspelled word", "shletter");
        words("Spanish", "ayuda con la comida");
        words("nothing", "xqzwvk");
        SEARCHES.put("a city", new ServiceQuery(null, null, "Hialeah", null, null, 30, null));
        SEARCHES.put("a ZIP code", new ServiceQuery(null, null, "33107", null, null, 30, null));
        SEARCHES.put("words near a ZIP code", new ServiceQuery("legal help", null, "33107", null, null, 30, null));
        SEARCHES.put("a need", new ServiceQuery(null, "food", null, null, null, 30, null));
        SEARCHES.put("a language", new ServiceQuery(null, null, null, null, "ht", 30, null));
        SEARCHES.put("words, need, place, age", new ServiceQuery("help", "food", "Miami", 40, "es", 30, null));
        SEARCHES.put("everything", new ServiceQuery(null, null, null, null, null, 30, null));
    }

    private static final Map<String, MatchQuery> MATCHES = new LinkedHashMap<>();

    static {
        match("match: words of one in five", "food", "food pantry");
        match("match: a word of every service", "food", "help");
        match("match: a rare word", "legal", "lawyer 4711");
        match("match: plain speech", "housing", "landlord wants to evict us");
        match("match: no words", "employment", null);
    }

    private static void match(String what, String need, String words) {
        MatchFacts client =
                MatchFacts.builder().postalCode("33125").age(34).language("es").build();
        MATCHES.put(what, new MatchQuery(need, words, client, Set.of(), 15));
    }

    private static void words(String what, String q) {
        SEARCHES.put(what, new ServiceQuery(q, null, null, null, null, 30, null));
    }

    @Test
    void searches() {
        Path folder = ManyServices.folder(SERVICES);
        try {
            DirectoryDatabase directory = DirectoryDatabase.empty(DataSize.ofMegabytes(500), Duration.ofHours(1));
            directory.imports.importFrom(folder, "many", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
            directory.jdbc.execute("vacuum analyze");
            double one = measured("select 1", n -> directory.jdbc.queryForObject("select 1", Integer.class), 0);
            SEARCHES.forEach((what, query) -> {
                measured(what, n -> directory.services.search(query), one);
                measured("  counted to 1,000", n -> directory.services.count(query, 1_000), one);
            });
            MATCHES.forEach((what, query) -> measured(what, n -> directory.services.match(query), one));
            measured("languages", n -> directory.services.languages(), one);
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    /** @return milliseconds that half of them keep to */
    private static double measured(String what, IntConsumer search, double one) {
        for (int warm = 0; warm < 10; warm++) {
            search.accept(warm);
        }
        double[] times = new double[TIMES];
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int n = 0; n < TIMES; n++) {
            long begin = System.nanoTime();
            search.accept(n);
            times[n] = (System.nanoTime() - begin) / 1e6;
        }
        double own = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6 / TIMES;
        Arrays.sort(times);
        double median = times[TIMES / 2];
        System.out.printf(
                "%-30s median %7.1f ms, p95 %7.1f ms, CPU of the program %5.1f ms, %6.0f x select 1%n",
                what, median, times[TIMES * 95 / 100], own, one == 0 ? 1 : median / one);
        return median;
    }
}
