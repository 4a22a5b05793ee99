package org.throughline.directory.domain;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which services are open at a moment, by the hours of each week that they or their places state. */
@Repository
public class OpenNowRepository {

    private static final String OPEN = """
            opens_at is not null and closes_at is not null and (
                weekday = :weekday and opens_at <= :time and (closes_at > :time or closes_at <= opens_at)
                or weekday = :yesterday and closes_at <= opens_at and closes_at > :time)""";

    private static final String HOLDS =
            "coalesce(valid_from, :day) <= :day and coalesce(least(valid_to, until), :day) >= :day";

    private static final String WEEKLY =
            "frequency = 'weekly' and every = 1 and weekday is not null and nullif(byweekno, '') is null";

    /** A day whose hours stand in words only. */
    private static final String IN_WORDS = "opens_at is null and weekday = :weekday and description is not null";

    /** The condition that an entry {@code e} is open. */
    static final String IS_OPEN = "(exists (select from directory_schedule h where h.service_id = e.service_id"
            + " and weekday in (:weekday, :yesterday) and " + HOLDS + " and " + WEEKLY + " and " + OPEN
            + ") or exists (select from directory_service_at_location sl join directory_schedule h"
            + " on h.location_id = sl.location_id where sl.service_id = e.service_id and h.service_id is null and "
            + HOLDS + " and " + WEEKLY + " and " + OPEN + "))";

    private final JdbcClient jdbc;

    public OpenNowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By service: open where hours of each week say so, closed where nothing else may be true. The others are missing: no
     * hours hold on that day, those that come by another rule may be today's, or today's stand in words. Hours that end the
     * next day are believed.
     */
    public Map<UUID, Boolean> at(LocalDateTime moment, Collection<UUID> services) {
        Map<UUID, Boolean> open = new HashMap<>();
        jdbc.sql("""
                        with stated as (
                            select service_id, weekday, opens_at, closes_at, valid_from, valid_to, until, frequency, every,
                                byweekno, description
                            from directory_schedule where service_id = any(:services)
                            union all
                            select sl.service_id, h.weekday, h.opens_at, h.closes_at, h.valid_from, h.valid_to, h.until,
                                h.frequency, h.every, h.byweekno, h.description
                            from directory_service_at_location sl join directory_schedule h on h.location_id = sl.location_id
                            where sl.service_id = any(:services) and h.service_id is null)
                        select service_id,
                            bool_or(""" + WEEKLY + " and " + OPEN + ") as open, bool_or(not (" + WEEKLY + ") or "
                        + IN_WORDS + ") as unsure from stated where " + HOLDS + " group by service_id")
                .param("services", services.toArray(UUID[]::new))
                .params(params(moment))
                .query(row -> {
                    if (row.getBoolean("open") || !row.getBoolean("unsure")) {
                        open.put(row.getObject(1, UUID.class), row.getBoolean("open"));
                    }
                });
        return open;
    }

    static Map<String, Object> params(LocalDateTime moment) {
        return Map.of(
                "weekday", moment.getDayOfWeek().getValue(),
                "yesterday", moment.getDayOfWeek().minus(1).getValue(),
                "time", moment.toLocalTime(),
                "day", moment.toLocalDate());
    }
}
