package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.ServiceRow;
import org.throughline.shared.Cursor;
import org.throughline.shared.Slice;

/** Walks {@code directory_entry} by keyset: score where something is scored, then name, then id. */
@Repository
public class ServiceSearchRepository {

    private final JdbcClient jdbc;

    public ServiceSearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Slice<ServiceRow> slice(ServiceQuery query) {
        int limit = Slice.limit(query.limit());
        SearchFilter filter = SearchFilter.of(query);
        if (filter.matchesNothing) {
            return new Slice<>(List.of(), null);
        }
        String after = query.after() == null || query.after().isBlank() ? "" : filter.after(query.after());
        String sql =
                "select * from (" + ServiceRowMapper.SELECT + ", " + filter.score + " as score" + ServiceRowMapper.FROM
                        + filter.where() + ") found" + after + " order by "
                        + (filter.scored() ? "score, " : "") + "sort_name, id limit " + (limit + 1);
        List<Found> found = jdbc.sql(sql)
                .params(filter.params)
                .query((row, n) ->
                        new Found(ServiceRowMapper.map(row), row.getInt("score"), row.getString("sort_name")))
                .list();
        return Slice.of(found, limit, Found::cursor).map(Found::row);
    }

    public int count(ServiceQuery query, int atMost) {
        SearchFilter filter = SearchFilter.of(query);
        if (filter.matchesNothing) {
            return 0;
        }
        String sql = "select count(*) from (select 1" + ServiceRowMapper.FROM + filter.where() + " limit " + atMost
                + ") found";
        return jdbc.sql(sql).params(filter.params).query(Integer.class).single();
    }

    public List<ServiceRow> rows(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, ServiceRow> found = new HashMap<>();
        jdbc.sql(ServiceRowMapper.SELECT + ServiceRowMapper.FROM + " where e.service_id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> ServiceRowMapper.map(row))
                .list()
                .forEach(row -> found.put(row.id(), row));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    public List<String> languages() {
        return jdbc.sql("select distinct unnest(languages) as language from directory_entry order by 1 limit 200")
                .query(String.class)
                .list();
    }

    private record Found(ServiceRow row, int score, String sortName) {
        String cursor() {
            return Cursor.of(score, sortName, row.id());
        }
    }

    /** The conditions of one query with their parameters. */
    private static final class SearchFilter {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> params = new LinkedHashMap<>();
        private String score = "0";
        private boolean matchesNothing;

        static SearchFilter of(ServiceQuery query) {
            SearchFilter filter = new SearchFilter();
            filter.words(query.q());
            filter.near(query.near());
            filter.equal("e.needs @> array[:need]::text[]", "need", query.need());
            filter.equal(
                    "e.language_keys @> array[:language]::text[]",
                    "language",
                    query.language() == null ? null : LanguageNames.key(query.language()));
            if (query.age() != null) {
                filter.conditions.add("coalesce(e.minimum_age, 0) <= :age and coalesce(e.maximum_age, 200) >= :age");
                filter.params.put("age", query.age());
            }
            return filter;
        }

        boolean scored() {
            return !score.equals("0");
        }

        private void words(String q) {
            if (q == null || q.isBlank()) {
                return;
            }
            SearchWords words = SearchWords.of(q);
            matchesNothing = words.isEmpty();
            conditions.add("(e.document @@ folded_query('english', :words) or folded(:words) <% e.words)");
            params.put("words", words.joined());
            score += " - (1000 * ts_rank(e.document, folded_query('english', :words)))::int"
                    + " - (1000 * word_similarity(folded(:words), e.words))::int";
        }

        private void near(String place) {
            if (place == null || place.isBlank()) {
                return;
            }
            conditions.add("e.place_keys && array[folded(:near), '*']");
            params.put("near", Places.key(place));
            score += " - (case when e.place_keys @> array[folded(:near)] then 2000 else 0 end)";
        }

        private void equal(String condition, String name, String value) {
            if (value != null && !value.isBlank()) {
                conditions.add(condition);
                params.put(name, value.strip());
            }
        }

        String where() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        String after(String cursor) {
            List<String> parts = Cursor.parts(cursor, 3);
            params.put("afterScore", ServiceRowMapper.integer(parts.get(0)));
            params.put("afterName", parts.get(1));
            params.put("afterId", ServiceRowMapper.id(parts.get(2)));
            return scored()
                    ? " where (score, sort_name, id) > (:afterScore, :afterName, :afterId)"
                    : " where (sort_name, id) > (:afterName, :afterId)";
        }
    }
}
