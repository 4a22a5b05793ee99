package org.throughline.people.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.people.Person;
import org.throughline.people.PersonTerms;
import org.throughline.shared.Cursor;
import org.throughline.shared.PlannedStatements;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** Finds persons by all that they are, or were ever, known by; only those whom a condition lets the reader know of. */
@Repository
public class PersonSearchRepository {

    private static final String OWN = "(select r.id from person r where r.id = p.id or r.linked_to = p.id)";

    /** Of a client whose case is read, also those who live with them or are related, unless they have a case themselves. */
    private static final String KNOWN = """
            (%1$s or %2$s and (
                exists (select 1 from household_member own
                    join household_member other on other.household_id = own.household_id and other.until is null
                    join person o on o.id = other.person_id
                    where own.until is null and own.person_id in %4$s and %3$s)
                or exists (select 1 from person_relation own join person o on o.id = own.person_id
                    where own.related_id in %4$s and %3$s)))""";

    private final JdbcClient jdbc;
    private final JdbcClient planned;

    PersonSearchRepository(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.planned = PlannedStatements.of(database);
    }

    public Slice<Match> slice(PersonTerms terms, Knowledge reader, Integer asked, String after) {
        int limit = Slice.limit(asked);
        Map<String, Object> params = new HashMap<>(reader.params());
        String sql = "select p.*, " + found(terms, params) + " as found from person p where p.linked_to is null"
                + among(terms, params) + " and " + known(reader) + behind(after, params)
                + " order by p.last_key, p.first_key, p.id limit :rows";
        params.put("rows", limit + 1);
        List<Match> rows = (terms.isEmpty() ? jdbc : planned)
                .sql(sql)
                .params(params)
                .query((row, number) -> new Match(
                        PersonRowMapper.person(row, number),
                        row.getString("found"),
                        Cursor.of(row.getString("last_key"), row.getString("first_key"), row.getString("id"))))
                .list();
        return Slice.of(rows, limit, Match::cursor);
    }

    /** Which of these persons the reader may know of. */
    public Set<UUID> knownAmong(Collection<UUID> persons, Knowledge reader) {
        return persons.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select p.id from person p where p.id in (:persons) and " + known(reader))
                        .params(reader.params())
                        .param("persons", persons)
                        .query(UUID.class)
                        .list());
    }

    private static String known(Knowledge reader) {
        return KNOWN.formatted(reader.direct(), reader.free(), reader.ofOther(), OWN);
    }

    private static String among(PersonTerms terms, Map<String, Object> params) {
        return terms.isEmpty()
                ? ""
                : " and p.id in (select w.person_id from published_person_words w where "
                        + terms.condition("w.words", params) + ")";
    }

    private static String found(PersonTerms terms, Map<String, Object> params) {
        String revisions = "exists (select 1 from person_revision w where ";
        return "case when " + revisions + "w.person_id = p.id and w.revision = p.revision and "
                + terms.condition("w.words", params) + ") then 'now' when " + revisions + "w.person_id in " + OWN
                + " and "
                + terms.condition("w.words", params) + ") then 'before' else 'household' end";
    }

    private static String behind(String after, Map<String, Object> params) {
        if (after == null || after.isBlank()) {
            return "";
        }
        List<String> parts = Cursor.parts(after, 3);
        try {
            params.put("afterId", UUID.fromString(parts.get(2)));
        } catch (IllegalArgumentException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
        params.put("afterLast", parts.get(0));
        params.put("afterFirst", parts.get(1));
        return " and (p.last_key, p.first_key, p.id) > (:afterLast, :afterFirst, :afterId)";
    }

    /** @param found {@code now}, {@code before} or {@code household} */
    public record Match(Person person, String found, String cursor) {}

    /**
     * What the reader may know of, as conditions.
     *
     * @param direct the person {@code p} has a case that they read
     * @param free the person {@code p} has no case
     * @param ofOther the person {@code o} has a case that they read
     */
    public record Knowledge(String direct, String free, String ofOther, Map<String, Object> params) {}
}
