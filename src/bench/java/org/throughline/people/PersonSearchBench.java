package org.throughline.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.BenchFigures;
import org.throughline.BenchTimes;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.CaseQuery;
import org.throughline.casefile.Cases;
import org.throughline.shared.Actor;

/** What the field on top of each page looks up: persons and cases, among few and among many; each size is rolled back. */
@LifecycleTest
class PersonSearchBench {

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("bench.persons", "10000,1000000").split(","))
            .map(Integer::valueOf)
            .toList();

    private static final int WARM = 10;
    private static final int TIMES = Integer.getInteger("bench.times", 31);
    private static final Actor SUPERVISOR =
            new Actor("many3", "Many Three", Set.of("supervisor"), Set.of("many3", "many4"));

    @Autowired
    OwnerDatabase owner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonRecords persons;

    @Autowired
    Cases cases;

    @Test
    void searches() {
        BenchFigures figures = new BenchFigures("person-search");
        Map<String, Double> first = null;
        for (int size : SIZES) {
            Map<String, Double> took = owner.rolledBack(() -> measured(size));
            took.forEach((what, ms) -> figures.add(what + ", ms (" + size + " persons)", ms));
            if (first != null) {
                Map<String, Double> few = first;
                took.forEach((what, ms) -> figures.add(what + ", times that of few", ms / few.get(what)));
            }
            first = first == null ? took : first;
        }
        figures.print();
    }

    private Map<String, Double> measured(int size) {
        fill(size);
        Map<String, Double> took = new LinkedHashMap<>();
        for (String words : List.of("family4007", "given12", "given12 family1009", "zyxwv")) {
            took.put(
                    "persons, " + words,
                    time(() -> persons.search(new PersonQuery(words, null, null, null, null), SUPERVISOR)));
            took.put(
                    "cases, " + words,
                    time(() -> cases.list(new CaseQuery("all", "open", words, null, null), SUPERVISOR)));
        }
        return took;
    }

    private void fill(int size) {
        try (var script = getClass().getResourceAsStream("/casefile/many-records.sql")) {
            for (String statement : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n")) {
                if (!statement.contains("into access_log")) {
                    jdbc.sql(statement.replace(":records", String.valueOf(size)))
                            .update();
                }
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static double time(Runnable work) {
        return BenchTimes.median(WARM, TIMES, work);
    }
}
