package org.throughline.directory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * How long the first page of a search over many services takes, and a match, warm and by a pool as in the program: the times
 * that half and 95 of 100 keep to, the processor time of the program and of the database, and a multiple of {@code select 1}.
 */
class SearchBench {

    private static final int SERVICES = Integer.getInteger("bench.services", 100_000);

    private static final Map<String, ServiceQuery> SEARCHES = new LinkedHashMap<>();

    static {
        words("a word of every service", "help");
        words("a word of one in five", "food");
        words("two words", "legal help");
        words("common words, all and any", "food shelter help");
        words("a rare word", "4711");
        words("a name", "food pantry balomiba");
        words("a synonym", "light bill");
        words("a misspelled word", "shletter");
        words("a misspelled name", "balomibo");
        words("accents", "médico niños");
        words("accents left out", "medico ninos");
        words("Spanish", "ayuda con la comida");
        words("a whole sentence", "my landlord wants to evict us and we have three children");
        words("nothing", "xqzwvk");
        SEARCHES.put("a city", new ServiceQuery(null, null, "Hialeah", null, null, 30, null));
        SEARCHES.put("a ZIP code and around", new ServiceQuery(null, null, "33107", null, null, 30, null));
        SEARCHES.put("words near a ZIP code", new ServiceQuery("legal help", null, "33125", null, null, 30, null));
        SEARCHES.put("a rare word near a ZIP code", new ServiceQuery("balomiba", null, "33125", null, null, 30, null));
        SEARCHES.put("a need", new ServiceQuery(null, "food", null, null, null, 30, null));
        SEARCHES.put("a language", new ServiceQuery(null, null, null, null, "ht", 30, null));
        SEARCHES.put("a language nobody speaks", new ServiceQuery(null, null, null, null, "sw", 30, null));
        SEARCHES.put("words, need, place, age", new ServiceQuery("help", "food", "Miami", 40, "es", 30, null));
        SEARCHES.put("open now and free", only("food", true, true));
        SEARCHES.put("an age nobody takes", new ServiceQuery("help", null, null, 130, null, 30, null));
        SEARCHES.put("everything", new ServiceQuery(null, null, null, null, null, 30, null));
    }

    private static final MatchFacts KNOWN = MatchFacts.builder()
            .postalCode("33125")
            .age(34)
            .sex("female")
            .languages(List.of("es", "en"))
            .interpreter(true)
            .householdSize(3)
            .monthlyIncome(new BigDecimal(2_400))
            .veteran(false)
            .immigration("citizen")
            .documents(Set.of("passport"))
            .phone(true)
            .build();

    private static final Map<String, MatchFacts> CLIENTS = new LinkedHashMap<>();

    static {
        CLIENTS.put("all known", KNOWN);
        CLIENTS.put("ZIP code alone", MatchFacts.builder().postalCode("33107").build());
        CLIENTS.put("city alone", MatchFacts.builder().place("Hialeah").build());
        CLIENTS.put("far away", MatchFacts.builder().postalCode("99501").age(70).build());
        CLIENTS.put("nothing known", MatchFacts.UNKNOWN);
    }

    private static final Map<String, MatchQuery> NEEDS = new LinkedHashMap<>();

    static {
        need("words of one in five", "food", "food pantry");
        need("a word of every service", "food", "help");
        need("a rare word", "legal", "lawyer 4711");
        need("plain speech", "housing", "landlord wants to evict us");
        need("a misspelled word", "housing", "shletter");
        need("no words", "employment", null);
    }

    private static void need(String what, String need, String words) {
        NEEDS.put(what, new MatchQuery(need, words, MatchFacts.UNKNOWN, Set.of(), 15));
    }

    private static void words(String what, String q) {
        SEARCHES.put(what, new ServiceQuery(q, null, null, null, null, 30, null));
    }

    private static ServiceQuery only(String q, boolean free, boolean openNow) {
        return new ServiceQuery(q, null, null, null, null, new ServiceQuery.Only(free, openNow), 30, null);
    }

    @Test
    void searches() {
        Path folder = DescribedServices.folder(SERVICES);
        try {
            DirectoryDatabase directory = DirectoryDatabase.empty(DataSize.ofMegabytes(500), Duration.ofHours(1));
            directory.imports.importFrom(folder, "many", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
            directory.jdbc.execute("vacuum analyze");
            measure(directory.jdbc.getDataSource());
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    /** @param database that holds the services already */
    static void measure(DataSource database) {
        HikariConfig one = new HikariConfig();
        one.setDataSource(database);
        one.setMaximumPoolSize(1);
        try (HikariDataSource pool = new HikariDataSource(one)) {
            measure(new DirectoryDatabase(pool, DataSize.ofMegabytes(500), Duration.ofHours(1)));
        }
    }

    private static void measure(DirectoryDatabase directory) {
        WarmTimes times = new WarmTimes(directory.jdbc);
        SEARCHES.forEach((what, query) -> {
            times.measure("search: " + what, () -> directory.services.search(query));
            times.measure("   counted to 1,000", () -> directory.services.count(query, 1_000));
        });
        NEEDS.forEach((words, need) -> CLIENTS.forEach((facts, client) -> {
            MatchQuery query = new MatchQuery(need.need(), need.words(), client, Set.of(), need.limit());
            times.measure("match: " + words + "; " + facts, () -> directory.services.match(query));
        }));
        ServiceQuery found = SEARCHES.get("two words");
        times.measure("judged: two words", () -> directory.services.search(found, KNOWN));
        times.measure("languages", directory.services::languages);
        times.print();
        times.summary("search: ", 100);
        times.summary("match: ", 50);
    }
}
