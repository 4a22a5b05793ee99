package org.throughline.referral.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.referral.domain.SmallCellPolicy.CountedCell;
import org.throughline.shared.JdbcTime;

/** Counts unmet needs in the finest cells that are told apart. */
@Repository
public class UnmetNeedCountRepository {

    private final JdbcClient jdbc;

    UnmetNeedCountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By quarter, need, place, reason and group.
     *
     * @param before the quarter that is not over yet is left out, for it would be counted again
     */
    public List<CountedCell> finest(Instant before, ZoneId zone) {
        return jdbc.sql("""
                select to_char(at at time zone :zone, 'YYYY-"Q"Q') as quarter, need,
                    coalesce(nullif(initcap(btrim(area)), ''), 'unknown') as place, reason,
                    coalesce(age_group, 'unknown') as age_group, count(*) as met
                from unmet_need where at < :before group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5""")
                .param("zone", zone.getId())
                .param("before", JdbcTime.of(before))
                .query((row, number) -> new CountedCell(
                        List.of(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                        row.getInt("met")))
                .list();
    }
}
