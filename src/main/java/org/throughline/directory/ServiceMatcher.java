package org.throughline.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.directory.domain.LanguageNames;
import org.throughline.directory.domain.MatchPolicy;
import org.throughline.directory.domain.Places;
import org.throughline.directory.domain.ServiceRowMapper;

/** Fetches the candidates for a need, the client's place first, and ranks them by {@link MatchPolicy}. */
@Component
class ServiceMatcher {

    /** More than anybody compares; keeps a huge directory from being read whole. */
    private static final int CANDIDATES = 500;

    private final JdbcClient jdbc;

    ServiceMatcher(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ServiceMatch> ranked(MatchQuery query) {
        String place = query.place() == null || query.place().isBlank() ? null : Places.key(query.place());
        return candidates(query, place).stream()
                .filter(match -> !query.without().contains(match.service().id()))
                .sorted(Comparator.comparing(ServiceMatch::score)
                        .reversed()
                        .thenComparing(match -> match.service().name())
                        .thenComparing(match -> match.service().id()))
                .limit(query.limit())
                .toList();
    }

    private List<ServiceMatch> candidates(MatchQuery query, String place) {
        String sql = ServiceRowMapper.SELECT + ServiceRowMapper.FROM
                + " where e.needs @> array[:need]::text[] and coalesce(e.minimum_age, 0) <= coalesce(:age::int, 200)"
                + " and coalesce(e.maximum_age, 200) >= coalesce(:age::int, 0)"
                + " order by e.place_keys @> array[:place]::text[] desc, e.place_keys @> array['*']::text[] desc, e.sort_name, e.service_id"
                + " limit " + (CANDIDATES + query.without().size());
        return jdbc
                .sql(sql)
                .param("need", query.need())
                .param("age", query.age())
                .param("place", place == null ? Places.EVERYWHERE : place)
                .query((row, n) -> match(row, query, place))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static ServiceMatch match(ResultSet row, MatchQuery query, String place) throws SQLException {
        ServiceRow service = ServiceRowMapper.map(row);
        List<String> keys = ServiceRowMapper.texts(row, "place_keys");
        MatchPolicy.Nearness nearness = nearness(place, keys);
        boolean speaks = query.language() != null
                && ServiceRowMapper.texts(row, "language_keys").contains(LanguageNames.key(query.language()));
        MatchPolicy.Fit fit = MatchPolicy.fit(
                new MatchPolicy.Candidate(
                        nearness,
                        speaks,
                        service.minimumAge(),
                        service.maximumAge(),
                        service.eligibility(),
                        service.fees()),
                query.age());
        return fit == null ? null : new ServiceMatch(service, fit.score(), fit.reasons());
    }

    private static MatchPolicy.Nearness nearness(String place, List<String> keys) {
        if (keys.contains(Places.EVERYWHERE)) {
            return MatchPolicy.Nearness.ANYWHERE;
        }
        if (place == null) {
            return MatchPolicy.Nearness.UNKNOWN;
        }
        return keys.contains(place) ? MatchPolicy.Nearness.HERE : MatchPolicy.Nearness.ELSEWHERE;
    }
}
