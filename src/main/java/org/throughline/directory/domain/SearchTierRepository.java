package org.throughline.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Walks through one tier of a search. How its services are ordered depends on how many there are, so that no search costs more
 * than somebody waits for: few are ranked by the words, many are ordered by name, and where one service in ten fits, so that
 * no order helps to choose, they come by their ids.
 */
@Repository
public class SearchTierRepository extends PlannedRepository {

    private static final int FEW = 400;
    private static final int MANY = 8_000;

    public SearchTierRepository(JdbcTemplate jdbc) {
        super(jdbc);
    }

    /**
     * How many services fit a tier, and which: all of them where there are few, else those that come next by name.
     *
     * @param count no more than one beyond {@link #MANY}
     */
    private record Fitting(int count, List<SearchPosition> positions) {

        static final Fitting TOO_MANY = new Fitting(MANY + 1, List.of());

        UUID[] ids() {
            return positions.stream().map(SearchPosition::id).toArray(UUID[]::new);
        }
    }

    /** Lets a search know which of its words are common. */
    void prepare(SearchTiers tiers) {
        if (tiers.isRanked()) {
            tiers.mark(
                    new HashSet<>(jdbc.sql("select t from unnest(?::text[]) t where directory_is_common(t::tsquery, ?)")
                            .params(tiers.words().toArray(String[]::new), MANY)
                            .query(String.class)
                            .list()));
        }
    }

    /** How many services are in any of the tiers, counted to {@code atMost} and no further. */
    int count(SearchTiers tiers, int atMost) {
        prepare(tiers);
        return jdbc.sql("select count(*) from (select 1 from directory_entry e" + tiers.whereAny() + " limit " + atMost
                        + ") found")
                .params(tiers.params())
                .query(Integer.class)
                .single();
    }

    /** @return those that come next after a position, no more than {@code most} */
    List<SearchPosition> positions(SearchTiers tiers, int tier, SearchPosition from, int most) {
        if (!tiers.isRanked()) {
            return byName(tiers, tier, from, most);
        }
        Fitting fitting = tiers.surelyFitsMany(tier) ? Fitting.TOO_MANY : fitting(tiers, tier, from, most);
        if (fitting.count() > MANY) {
            return byId(tiers, tier, from, most);
        }
        return fitting.count() <= FEW
                ? ranked(tiers, tier, from, fitting.ids(), most)
                : fitting.positions().stream().limit(most).toList();
    }

    /** Goes through what fits once: to count it and to choose of it would each cost as much. */
    private Fitting fitting(SearchTiers tiers, int tier, SearchPosition from, int most) {
        int[] count = {0};
        List<SearchPosition> next = asked(
                        tiers,
                        "with fit as materialized (select sort_name, service_id from directory_entry e"
                                + tiers.where(tier) + " limit " + (MANY + 1)
                                + "), counted as (select count(*)::int as fit from fit)"
                                + " select " + base(tier) + " as score, c.fit, page.sort_name, page.service_id"
                                + " from counted c left join lateral (select * from fit where c.fit <= " + FEW
                                + " or c.fit <= " + MANY + " and (sort_name, service_id) > (:name, :id)"
                                + " order by sort_name, service_id limit " + Math.max(FEW, most) + ") page on true",
                        from)
                .query((row, n) -> {
                    count[0] = row.getInt("fit");
                    return position(row, n);
                })
                .list();
        return new Fitting(
                count[0], next.stream().filter(one -> one.id() != null).toList());
    }

    private List<SearchPosition> ranked(SearchTiers tiers, int tier, SearchPosition from, UUID[] fitting, int most) {
        StringBuilder score = new StringBuilder(
                (base(tier) + SearchPosition.TIER / 2)
                        + " - (1000 * ts_rank(document, :ranking::tsquery))::int - (1000 * word_similarity(folded(:typed), words))::int");
        for (int term = 0; term < tiers.terms(); term++) {
            score.append(" - 10000 * (document @@ :term").append(term).append("::tsquery)::int");
        }
        return asked(
                        tiers,
                        "with scored as (select " + score + " as score, sort_name, service_id from directory_entry"
                                + " where service_id = any(:fitting)) select * from scored"
                                + " where (score, sort_name, service_id) > (:score, :name, :id)"
                                + " order by score, sort_name, service_id limit " + most,
                        from)
                .param("fitting", fitting)
                .query(SearchTierRepository::position)
                .list();
    }

    private List<SearchPosition> byName(SearchTiers tiers, int tier, SearchPosition from, int most) {
        return asked(
                        tiers,
                        "select " + base(tier) + " as score, sort_name, service_id from directory_entry e"
                                + tiers.where(tier) + " and (sort_name, service_id) > (:name, :id)"
                                + " order by sort_name, service_id limit " + most,
                        from)
                .query(SearchTierRepository::position)
                .list();
    }

    /** The limit reaches the inner index, whose order has nothing to do with the words: what is common is met soon. */
    private List<SearchPosition> byId(SearchTiers tiers, int tier, SearchPosition from, int most) {
        return asked(
                        tiers,
                        "select " + base(tier) + " as score, '' as sort_name, service_id"
                                + " from (select * from directory_entry where service_id > :id order by service_id offset 0) e"
                                + tiers.where(tier) + " limit " + most,
                        from)
                .query(SearchTierRepository::position)
                .list();
    }

    private static int base(int tier) {
        return tier * SearchPosition.TIER;
    }

    private JdbcClient.StatementSpec asked(SearchTiers tiers, String sql, SearchPosition from) {
        return jdbc.sql(sql)
                .params(tiers.params())
                .params(Map.of("score", from.score(), "name", from.name(), "id", from.id()));
    }

    private static SearchPosition position(ResultSet row, int n) throws SQLException {
        return new SearchPosition(
                row.getInt("score"), row.getString("sort_name"), row.getObject("service_id", UUID.class));
    }
}
