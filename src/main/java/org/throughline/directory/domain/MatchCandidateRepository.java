package org.throughline.directory.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.ServiceRow;

/** The services that may meet a need, the nearest first. */
@Repository
public class MatchCandidateRepository {

    /** More than anybody compares; keeps a huge directory from being read whole. */
    private static final int CANDIDATES = 500;

    private final JdbcClient jdbc;

    public MatchCandidateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param age of the client, or null
     * @param place key of the client's place, however it is written; empty where it is not known
     * @param more how many are wanted beyond the usual
     */
    public List<MatchCandidate> find(String need, Integer age, String place, int more) {
        String sql = ServiceRowMapper.SELECT + ", e.place_keys @> array[folded(:place)] as here" + ServiceRowMapper.FROM
                + " where e.needs @> array[:need]::text[] and coalesce(e.minimum_age, 0) <= coalesce(:age::int, 200)"
                + " and coalesce(e.maximum_age, 200) >= coalesce(:age::int, 0)"
                + " order by e.place_keys @> array[folded(:place)] desc, e.place_keys @> array['*']::text[] desc, e.sort_name, e.service_id"
                + " limit " + (CANDIDATES + more);
        return jdbc.sql(sql)
                .param("need", need)
                .param("age", age)
                .param("place", place)
                .query((row, n) -> new MatchCandidate(
                        ServiceRowMapper.map(row),
                        row.getBoolean("here"),
                        ServiceRowMapper.texts(row, "place_keys").contains(Places.EVERYWHERE),
                        ServiceRowMapper.texts(row, "language_keys")))
                .list();
    }

    /** @param isHere whether the service is where the client is; false for one that names no place */
    public record MatchCandidate(ServiceRow service, boolean isHere, boolean isEverywhere, List<String> languageKeys) {}
}
