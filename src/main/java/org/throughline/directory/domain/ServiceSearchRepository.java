package org.throughline.directory.domain;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.ServiceRow;
import org.throughline.shared.Cursor;
import org.throughline.shared.Slice;

/**
 * Walks {@code directory_entry} by keyset, tier by tier. How the services of a tier are ordered depends on how many there
 * are, so that no search costs more than somebody waits for: few are ranked by the words, many are ordered by name, and where
 * one service in ten fits, so that no order helps to choose, they come by their ids.
 */
@Repository
public class ServiceSearchRepository {

    private static final int FEW = 400;
    private static final int MANY = 8_000;
    /** Scores of one tier lie below those of the next. */
    private static final int TIER = 1_000_000;

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final SearchTermRepository terms;
    private final NearPlaceRepository near;

    private final Clock clock;

    public ServiceSearchRepository(JdbcClient jdbc, SearchTermRepository terms, NearPlaceRepository near, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.terms = terms;
        this.near = near;
    }

    /** Where in the order a service stands. */
    private record SearchPosition(int score, String name, UUID id) {

        static final SearchPosition START = new SearchPosition(0, "", FIRST);

        static SearchPosition of(String cursor) {
            if (cursor == null || cursor.isBlank()) {
                return START;
            }
            List<String> parts = Cursor.parts(cursor, 3);
            return new SearchPosition(
                    ServiceRowMapper.integer(parts.get(0)), parts.get(1), ServiceRowMapper.id(parts.get(2)));
        }

        int tier() {
            return Math.max(0, score) / TIER;
        }

        String cursor() {
            return Cursor.of(score, name, id);
        }
    }

    public Slice<ServiceRow> slice(ServiceQuery query) {
        int limit = Slice.limit(query.limit());
        SearchTiers tiers = tiers(query);
        if (tiers == null) {
            return new Slice<>(List.of(), null);
        }
        SearchPosition after = SearchPosition.of(query.after());
        List<SearchPosition> found = new ArrayList<>();
        for (int tier = after.tier(); tier < tiers.count() && found.size() <= limit; tier++) {
            SearchPosition from = tier == after.tier() ? after : SearchPosition.START;
            found.addAll(positions(tiers, tier, from, limit + 1 - found.size()));
        }
        Slice<SearchPosition> page = Slice.of(found, limit, SearchPosition::cursor);
        return new Slice<>(rows(page.items().stream().map(SearchPosition::id).toList()), page.next());
    }

    /** Null where words were typed of which none can be looked for. */
    private SearchTiers tiers(ServiceQuery query) {
        List<String> words = null;
        if (query.q() != null && !query.q().isBlank()) {
            words = terms.of(SearchWords.of(query.q()));
            if (words.isEmpty()) {
                return null;
            }
        }
        return new SearchTiers(
                query,
                words,
                query.near() == null || query.near().isBlank() ? null : near.bands(query.near()),
                LocalDateTime.now(clock));
    }

    private List<SearchPosition> positions(SearchTiers tiers, int tier, SearchPosition from, int most) {
        int fit = tiers.isRanked() ? count(tiers, tiers.where(tier), MANY + 1) : MANY;
        if (fit <= FEW) {
            return ranked(tiers, tier, from, most);
        }
        return fit <= MANY ? byName(tiers, tier, from, most) : byId(tiers, tier, from, most);
    }

    private List<SearchPosition> ranked(SearchTiers tiers, int tier, SearchPosition from, int most) {
        StringBuilder score = new StringBuilder(
                (tier * TIER + TIER / 2)
                        + " - (1000 * ts_rank(document, :any::tsquery))::int - (1000 * word_similarity(folded(:typed), words))::int");
        for (int term = 0; term < tiers.terms(); term++) {
            score.append(" - 10000 * (document @@ :term").append(term).append("::tsquery)::int");
        }
        return walk(
                tiers,
                "with fit as materialized (select service_id, sort_name, words, document from directory_entry e"
                        + tiers.where(tier) + "), scored as (select " + score
                        + " as score, sort_name, service_id from fit) select * from scored"
                        + " where (score, sort_name, service_id) > (:score, :name, :id)"
                        + " order by score, sort_name, service_id limit " + most,
                from);
    }

    private List<SearchPosition> byName(SearchTiers tiers, int tier, SearchPosition from, int most) {
        return walk(
                tiers,
                "select " + tier * TIER + " as score, sort_name, service_id from directory_entry e" + tiers.where(tier)
                        + " and (sort_name, service_id) > (:name, :id) order by sort_name, service_id limit " + most,
                from);
    }

    /** The limit reaches the inner index, whose order has nothing to do with the words: what is common is met soon. */
    private List<SearchPosition> byId(SearchTiers tiers, int tier, SearchPosition from, int most) {
        return walk(
                tiers,
                "select " + tier * TIER + " as score, '' as sort_name, service_id from (select * from directory_entry"
                        + " where service_id > :id order by service_id offset 0) e" + tiers.where(tier) + " limit "
                        + most,
                from);
    }

    private List<SearchPosition> walk(SearchTiers tiers, String sql, SearchPosition from) {
        return jdbc.sql(sql)
                .params(tiers.params())
                .param("score", from.score())
                .param("name", from.name())
                .param("id", from.id())
                .query((row, n) -> new SearchPosition(
                        row.getInt("score"), row.getString("sort_name"), row.getObject("service_id", UUID.class)))
                .list();
    }

    public int count(ServiceQuery query, int atMost) {
        SearchTiers tiers = tiers(query);
        return tiers == null ? 0 : count(tiers, tiers.whereAny(), atMost);
    }

    private int count(SearchTiers tiers, String where, int atMost) {
        return jdbc.sql("select count(*) from (select 1 from directory_entry e" + where + " limit " + atMost
                        + ") found")
                .params(tiers.params())
                .query(Integer.class)
                .single();
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

    /** The codes by which publishers file services. */
    public Map<UUID, List<String>> terms(Collection<UUID> ids) {
        Map<UUID, List<String>> terms = new HashMap<>();
        jdbc.sql("select st.service_id, array_agg(distinct coalesce(t.code, t.source_key)) as codes"
                        + " from directory_service_term st join directory_taxonomy_term t on t.id = st.term_id"
                        + " where st.service_id = any(?) group by st.service_id")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    terms.put(row.getObject(1, UUID.class), ServiceRowMapper.texts(row, "codes"));
                });
        return terms;
    }

    public List<String> languages() {
        return jdbc.sql("select language from directory_spoken_language order by language limit 200")
                .query(String.class)
                .list();
    }
}
