package org.throughline.directory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.directory.hsds.ClockTimes;
import org.throughline.directory.hsds.TableRow;
import org.throughline.directory.hsds.Weekdays;

/**
 * Takes opening hours: by weekday as HSDS 1 has them, or by a rule as HSDS 3 takes it from iCalendar (RFC 5545): {@code
 * freq}, {@code interval}, {@code byday} with ordinals, {@code bymonthday}, {@code dtstart}, {@code until}.
 */
final class ScheduleRows {

    /** One day on which a place is open, and how it comes again. */
    private record OpenDay(String frequency, int every, Integer weekday, Integer ordinal, Integer monthDay) {}

    /** @param closes null where only the opening is known, or the place is closed on that day */
    private record OpenTime(LocalTime opens, LocalTime closes, String note) {}

    private final ImportRun run;

    ScheduleRows(ImportRun run) {
        this.run = run;
    }

    void schedule(TableRow tableRow) {
        Parents parents = new Parents(run, tableRow);
        parents.require(parents.service, parents.location);
        HsdsRule rule = HsdsRule.of(run, tableRow);
        List<OpenDay> days = days(tableRow, rule.start());
        OpenTime time = time(tableRow);
        run.schedules.refuseRepetition(
                tableRow.id("id"),
                parents.service,
                parents.location,
                days,
                time.opens() + "–" + time.closes(),
                rule,
                time.note());
        String key = run.schedules.key(tableRow.id("id"), parents.service, parents.location, days, rule.from());
        for (OpenDay day : days) {
            run.schedules.put(
                    tableRow,
                    days.size() == 1 ? key : key + "/" + days.indexOf(day),
                    parents.serviceId(),
                    parents.locationId(),
                    parents.placement,
                    key,
                    day.frequency(),
                    day.every(),
                    day.weekday(),
                    day.ordinal(),
                    day.monthDay(),
                    time.opens(),
                    time.closes(),
                    rule.from(),
                    rule.to(),
                    rule.dtstart(),
                    rule.until(),
                    tableRow.text("timezone"),
                    tableRow.text("count"),
                    tableRow.text("wkst"),
                    tableRow.text("byday"),
                    tableRow.text("byweekno"),
                    tableRow.text("bymonthday"),
                    tableRow.text("byyearday"),
                    tableRow.text("schedule_link"),
                    tableRow.text("attending_type"),
                    time.note(),
                    tableRow.text("notes"));
        }
    }

    /** From when to when a rule holds; what the source leaves out is null. */
    private record HsdsRule(LocalDate from, LocalDate to, LocalDate dtstart, LocalDate until) {

        static HsdsRule of(ImportRun run, TableRow row) {
            return new HsdsRule(
                    RowValues.date(run, row, "valid_from"),
                    RowValues.date(run, row, "valid_to"),
                    RowValues.date(run, row, "dtstart"),
                    RowValues.date(run, row, "until"));
        }

        LocalDate start() {
            return dtstart == null ? from : dtstart;
        }
    }

    private List<OpenDay> days(TableRow tableRow, LocalDate start) {
        if (isInWords(tableRow)) {
            return List.of(new OpenDay("in-words", 1, null, null, null));
        }
        String rule = tableRow.text("freq", "frequency");
        String frequency = rule == null ? "weekly" : rule.toLowerCase(Locale.ROOT);
        int every = number(tableRow, "interval", 1, 99, 1);
        return switch (frequency) {
            case "daily" -> daily(tableRow, every);
            case "weekly" -> weekly(tableRow, every, start);
            case "monthly" -> monthly(tableRow, every, start);
            default -> throw new UnusableRow("frequency-unreadable", "freq", rule);
        };
    }

    /** In HSDS 3 a row may say when in words only: "by appointment". */
    private static boolean isInWords(TableRow tableRow) {
        return tableRow.text("freq", "frequency", "weekday", "byday", "bymonthday", "opens_at", "closes_at") == null
                && tableRow.text("description", "notes", "schedule_link") != null;
    }

    private List<OpenDay> daily(TableRow tableRow, int every) {
        if (every > 1) {
            throw new UnusableRow("frequency-unreadable", "interval", tableRow.text("interval"));
        }
        return weekdays(List.of(1, 2, 3, 4, 5, 6, 7), 1);
    }

    private List<OpenDay> weekly(TableRow tableRow, int every, LocalDate start) {
        String text = tableRow.text("weekday", "byday");
        if (text == null && tableRow.text("freq") != null && start != null) {
            return weekdays(List.of(start.getDayOfWeek().getValue()), every);
        }
        List<Integer> weekdays = text == null ? List.of() : Weekdays.parse(text);
        if (weekdays.isEmpty()) {
            throw new UnusableRow("weekday-unreadable", tableRow.column("weekday", "byday"), text);
        }
        return weekdays(weekdays, every);
    }

    private static List<OpenDay> weekdays(List<Integer> weekdays, int every) {
        return weekdays.stream()
                .map(weekday -> new OpenDay("weekly", every, weekday, null, null))
                .toList();
    }

    private List<OpenDay> monthly(TableRow tableRow, int every, LocalDate start) {
        List<OpenDay> days = new ArrayList<>();
        String byDay = tableRow.text("byday", "weekday");
        String byMonthDay = tableRow.text("bymonthday");
        if (byDay != null) {
            for (Weekdays.MonthDay day : Weekdays.ofMonth(byDay)) {
                days.add(new OpenDay("monthly", every, day.weekday(), day.ordinal(), null));
            }
        } else if (byMonthDay != null) {
            for (String day : byMonthDay.split("[,; ]+")) {
                days.add(new OpenDay("monthly", every, null, null, dayOfMonth(day)));
            }
        } else if (start != null) {
            days.add(new OpenDay("monthly", every, null, null, start.getDayOfMonth()));
        }
        if (days.isEmpty()) {
            throw new UnusableRow("weekday-unreadable", tableRow.column("byday", "bymonthday"), byDay);
        }
        return days;
    }

    private static int dayOfMonth(String text) {
        if (text.matches("-?(?:[1-9]|[12]\\d|3[01])")) {
            return Integer.parseInt(text);
        }
        throw new UnusableRow("weekday-unreadable", "bymonthday", text);
    }

    private int number(TableRow tableRow, String column, int least, int most, int otherwise) {
        String text = tableRow.text(column);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new UnusableRow("frequency-unreadable", column, text);
    }

    private OpenTime time(TableRow tableRow) {
        String written = tableRow.text("closes_at");
        LocalTime opens = time(tableRow, "opens_at");
        LocalTime closes = time(tableRow, "closes_at");
        String asWritten = tableRow.text("original_text");
        String note = tableRow.text("description");
        if (opens == null && closes != null && asWritten == null && note == null) {
            throw new UnusableRow("time-half", "closes_at", written);
        }
        boolean says = opens == null
                || !ClockTimes.bare(tableRow.text("opens_at")).equals(tableRow.text("opens_at"))
                || closes != null && !ClockTimes.bare(written).equals(written);
        LocalTime meant = closes == null ? null : ClockTimes.closing(opens, closes, ClockTimes.bare(written));
        if (meant != null && !meant.equals(closes)) {
            run.remark(tableRow, "closing-read-as-afternoon", "closes_at", tableRow.text("opens_at") + "–" + written);
        }
        return new OpenTime(opens, meant, note == null && tableRow.text("notes") == null && says ? asWritten : note);
    }

    private static LocalTime time(TableRow tableRow, String column) {
        String text = tableRow.text(column);
        if (text == null || text.equalsIgnoreCase("closed")) {
            return null;
        }
        return ClockTimes.parse(ClockTimes.bare(text))
                .orElseThrow(() -> new UnusableRow("time-unreadable", column, text));
    }
}
