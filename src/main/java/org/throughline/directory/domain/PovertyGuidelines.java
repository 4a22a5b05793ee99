package org.throughline.directory.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.throughline.directory.MatchFacts;

/** By which services measure incomes: {@code directory/poverty-guidelines.csv}, the newest that holds on a day. */
final class PovertyGuidelines {

    /** Percent of the guidelines up to which an income is called low where a service names no figure. */
    static final int LOW_INCOME = 200;

    private static final int MONTHS = 12;

    private record Guideline(int first, int further) {}

    private static final TreeMap<LocalDate, Guideline> BY_DAY = read();

    private PovertyGuidelines() {}

    /** What percent of the guidelines a household lives on, rounded down; null where its size or its income is not known. */
    static Integer percent(MatchFacts.HouseholdMeans household, LocalDate today) {
        if (household.size() == null || household.size() < 1 || household.monthlyIncome() == null) {
            return null;
        }
        Map.Entry<LocalDate, Guideline> newest = BY_DAY.floorEntry(today);
        Guideline guideline = (newest == null ? BY_DAY.firstEntry() : newest).getValue();
        long year = guideline.first() + (long) guideline.further() * (household.size() - 1);
        return household
                .monthlyIncome()
                .multiply(BigDecimal.valueOf(MONTHS * 100L))
                .divide(BigDecimal.valueOf(year), 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(100_000))
                .intValue();
    }

    private static TreeMap<LocalDate, Guideline> read() {
        TreeMap<LocalDate, Guideline> byDay = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("directory/poverty-guidelines.csv").getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(parts -> byDay.put(
                            LocalDate.parse(parts[0]),
                            new Guideline(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byDay;
    }
}
