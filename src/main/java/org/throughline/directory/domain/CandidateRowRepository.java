package org.throughline.directory.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.directory.domain.SearchTermRepository.AskedTerm;

/** Reads what the rules of a match see of services, each table once for all of them. */
final class CandidateRowRepository {

    /** How much a word counts in what is told of the organization, of the service, in its terms and in its names. */
    static final String CLASSES = "{0.2,0.4,0.8,1}";

    private static final String RANK = "ts_rank('" + CLASSES + "', e.document, :asked%d::tsquery)::float8";

    /** What does not have all words is not nearer to them for standing together, and that takes longest to find out. */
    private static final String TOGETHER = "case when e.document @@ :told::tsquery then ts_rank_cd('" + CLASSES
            + "', e.document, :all::tsquery, 32)::float8 else 0 end";

    private static final String READ = """
            select e.service_id, s.name, o.name as organization, e.needs, e.minimum_age, e.maximum_age, e.sex, e.young, e.veterans,
                e.low_income, e.free, e.filed_minimum_age, e.filed_maximum_age, e.filed_sex, e.filed_veterans,
                e.filed_low_income, e.postal_codes, e.points, e.regions, e.areas, e.place_keys, e.by_phone,
                e.language_keys, e.interpretation is not null as interprets, s.fees, s.income_limit_percent,
                s.veterans_only, s.immigration_statuses, c.available, %s as ranks
            from directory_entry e
            join directory_service s on s.id = e.service_id
            left join directory_organization o on o.id = s.organization_id
            left join (select service_id, max(available) as available from directory_capacity
                where service_id = any(:ids) group by service_id) c on c.service_id = s.id
            where e.service_id = any(:ids)""";

    private final JdbcClient jdbc;

    CandidateRowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is looked for in the place of a word that is not known itself is all that it means. */
    static String itself(AskedTerm term) {
        return term.itself() == null ? term.query() : term.itself();
    }

    List<MatchCandidate> read(Collection<UUID> ids, WordRelevance words) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("ids", ids.toArray(UUID[]::new));
        return jdbc.sql(READ.formatted(ranks(words, params)))
                .params(params)
                .query((row, n) -> MatchCandidateMapper.map(row))
                .list();
    }

    /** For each word how well all its meanings are told and how well itself, and how well all words together. */
    private static String ranks(WordRelevance words, Map<String, Object> params) {
        if (words.terms().isEmpty()) {
            return "array[]::float8[]";
        }
        List<String> asked = words.terms().stream()
                .flatMap(term -> Stream.of(term.query(), itself(term)))
                .toList();
        // to rank takes longer than all else: a word without other meanings is ranked once
        List<String> apart = asked.stream().distinct().toList();
        for (int i = 0; i < apart.size(); i++) {
            params.put("asked" + i, apart.get(i));
        }
        params.put("all", words.all());
        params.put("told", words.briefAll());
        String each = IntStream.range(0, apart.size()).mapToObj(RANK::formatted).collect(Collectors.joining(", "));
        String told = asked.stream()
                .map(query -> "rank[" + (apart.indexOf(query) + 1) + "], ")
                .collect(Collectors.joining());
        return "(select array[" + told + TOGETHER + "] from (select array[" + each + "] as rank offset 0) ranked)";
    }
}
