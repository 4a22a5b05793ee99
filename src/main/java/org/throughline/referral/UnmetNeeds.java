package org.throughline.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.AccessLog;
import org.throughline.people.AccessedList;
import org.throughline.referral.domain.SmallCellPolicy;
import org.throughline.referral.domain.SmallCellPolicy.CountedCell;
import org.throughline.referral.domain.UnmetNeedCountRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/**
 * How often which need was not met, where, why and of whom: the evidence for the advocate. Small counts are hidden, and so
 * are those that a hidden one could be computed from ({@link SmallCellPolicy}); the quarter that runs is not counted yet.
 */
@Service
@Transactional
public class UnmetNeeds {

    private static final int LEVELS = 5;
    private static final int MONTHS = 3;

    private final UnmetNeedCountRepository counts;
    private final AccessLog log;
    private final Clock clock;
    private final int least;

    /** @param least the smallest count that is shown; at least 2 */
    UnmetNeeds(
            UnmetNeedCountRepository counts,
            AccessLog log,
            Clock clock,
            @Value("${throughline.unmet-needs.least:" + SmallCellPolicy.CMS + "}") int least) {
        this.counts = counts;
        this.log = log;
        this.clock = clock;
        this.least = Math.max(2, least);
    }

    /** The smallest count that is shown. */
    public int least() {
        return least;
    }

    /**
     * The counts that fit, by quarter, the newest first, then by need, place, reason and group. A count that sums up is
     * there beside those of its parts that may be shown.
     *
     * @throws Rejection forbidden {@code unmet-needs-supervisors-only}
     */
    public List<UnmetNeedCount> counts(UnmetNeedQuery query, Actor reader) {
        if (!reader.is(Role.SUPERVISOR)) {
            throw Rejection.forbidden("unmet-needs-supervisors-only");
        }
        List<UnmetNeedCount> shown = SmallCellPolicy.shown(
                        counts.finest(
                                quarterStart().atStartOfDay(clock.getZone()).toInstant(), clock.getZone()),
                        least)
                .stream()
                .map(UnmetNeeds::count)
                .filter(count -> fits(count, query))
                .sorted((one, other) -> other.quarter().compareTo(one.quarter()))
                .toList();
        log.listed(reader, "unmet-needs", AccessedList.of(List.of(), shown.size(), Map.of(), null));
        return shown;
    }

    private LocalDate quarterStart() {
        return LocalDate.now(clock).with(IsoFields.DAY_OF_QUARTER, 1L);
    }

    private static UnmetNeedCount count(CountedCell cell) {
        String[] parts = cell.path().toArray(new String[LEVELS]);
        return new UnmetNeedCount(parts[0], parts[1], parts[2], parts[3], parts[4], cell.count());
    }

    private static boolean fits(UnmetNeedCount count, UnmetNeedQuery query) {
        LocalDate begin = begin(count.quarter());
        LocalDate end = YearMonth.from(begin).plusMonths(MONTHS - 1L).atEndOfMonth();
        return (query.from() == null || !begin.isBefore(query.from()))
                && (query.to() == null || !end.isAfter(query.to()))
                && (query.need() == null || query.need().equals(count.need()))
                && (query.place() == null || query.place().equalsIgnoreCase(count.place()))
                && (query.group() == null || query.group().equals(count.group()));
    }

    private static LocalDate begin(String quarter) {
        int year = Integer.parseInt(quarter.substring(0, quarter.indexOf('-')));
        int number = quarter.charAt(quarter.length() - 1) - '0';
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }
}
