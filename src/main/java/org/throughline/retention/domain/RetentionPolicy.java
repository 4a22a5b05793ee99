package org.throughline.retention.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.retention.RecordClass;
import org.throughline.retention.RetentionPeriod;

/**
 * Until when a record is kept: years after closure, for clients who were minors then also years after their majority, of all
 * its classes the latest day. A class without a period is kept for ever.
 */
public final class RetentionPolicy {

    private final Map<RecordClass, RetentionPeriod> periods;

    public RetentionPolicy(Collection<RetentionPeriod> periods) {
        this.periods = periods.stream().collect(Collectors.toMap(RetentionPeriod::recordClass, Function.identity()));
    }

    /** The first day on which it may be destroyed; empty where that never comes. */
    public Optional<LocalDate> keptUntil(ClosedRecord record) {
        Set<LocalDate> days = record.classes().stream()
                .map(recordClass -> keptUntil(record, periods.get(recordClass)).orElse(LocalDate.MAX))
                .collect(Collectors.toSet());
        return days.stream().max(LocalDate::compareTo).filter(day -> !day.equals(LocalDate.MAX));
    }

    public boolean isDue(ClosedRecord record, LocalDate today) {
        return keptUntil(record).filter(until -> !until.isAfter(today)).isPresent();
    }

    /** The fewest years after closure of any class: whatever was closed later is not due. Empty where nothing ever is. */
    public OptionalInt fewestYears() {
        return periods.values().stream()
                .map(RetentionPeriod::years)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min();
    }

    private static Optional<LocalDate> keptUntil(ClosedRecord record, RetentionPeriod period) {
        if (period == null || period.years() == null) {
            return Optional.empty();
        }
        LocalDate afterClosure = record.closedOn().plusYears(period.years());
        LocalDate ofAge = record.bornOn().plusYears(period.majority());
        if (period.minorYears() == null || !ofAge.isAfter(record.closedOn())) {
            return Optional.of(afterClosure);
        }
        LocalDate afterMajority = ofAge.plusYears(period.minorYears());
        return Optional.of(afterMajority.isAfter(afterClosure) ? afterMajority : afterClosure);
    }
}
