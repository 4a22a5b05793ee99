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
import org.throughline.directory.domain.SearchTermRepository.AskedTerm;
import org.throughline.shared.Slice;

/** Walks {@code directory_entry} by keyset, tier by tier. */
@Repository
public class ServiceSearchRepository {

    private final JdbcClient jdbc;
    private final SearchTierRepository walk;
    private final SearchTermRepository terms;
    private final NearPlaceRepository near;
    private final Clock clock;

    public ServiceSearchRepository(
            JdbcClient jdbc,
            SearchTierRepository walk,
            SearchTermRepository terms,
            NearPlaceRepository near,
            Clock clock) {
        this.jdbc = jdbc;
        this.walk = walk;
        this.terms = terms;
        this.near = near;
        this.clock = clock;
    }

    public Slice<ServiceRow> slice(ServiceQuery query) {
        int limit = Slice.limit(query.limit());
        SearchTiers tiers = tiers(query);
        if (tiers == null) {
            return new Slice<>(List.of(), null);
        }
        SearchPosition after = SearchPosition.of(query.after());
        walk.prepare(tiers);
        List<SearchPosition> found = new ArrayList<>();
        for (int tier = after.tier(); tier < tiers.count() && found.size() <= limit; tier++) {
            SearchPosition from = tier == after.tier() ? after : SearchPosition.START;
            found.addAll(walk.positions(tiers, tier, from, limit + 1 - found.size()));
        }
        Slice<SearchPosition> page = Slice.of(found, limit, SearchPosition::cursor);
        return new Slice<>(rows(page.items().stream().map(SearchPosition::id).toList()), page.next());
    }

    /** Null where words were typed of which none can be looked for. */
    private SearchTiers tiers(ServiceQuery query) {
        List<AskedTerm> words = null;
        if (query.q() != null && !query.q().isBlank()) {
            words = terms.asked(SearchWords.of(query.q()));
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

    public int count(ServiceQuery query, int atMost) {
        SearchTiers tiers = tiers(query);
        return tiers == null ? 0 : walk.count(tiers, atMost);
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
