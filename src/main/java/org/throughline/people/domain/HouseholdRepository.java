package org.throughline.people.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.people.Relation;
import org.throughline.shared.JdbcTime;

/** The tables of households, their members and of relations. */
@Repository
public class HouseholdRepository {

    /** The records that are this person's: links are followed where they are read, so that they can be taken back. */
    private static final String RECORDS =
            "(select cast(:person as uuid) union all select id from person where linked_to = :person)";

    private final JdbcClient jdbc;

    HouseholdRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<UUID> householdOf(UUID person) {
        return jdbc.sql("select household_id from household_member where until is null and person_id in " + RECORDS
                        + " order by person_id = :person desc, since limit 1")
                .param("person", person)
                .query(UUID.class)
                .optional();
    }

    public List<MemberRow> membersNow(UUID household) {
        return jdbc.sql("""
                        select coalesce(p.linked_to, p.id) as person_id, min(m.since) as since
                        from household_member m join person p on p.id = m.person_id
                        where m.household_id = :id and m.until is null group by 1""")
                .param("id", household)
                .query((row, number) ->
                        new MemberRow(row.getObject("person_id", UUID.class), row.getObject("since", LocalDate.class)))
                .list();
    }

    public void found(UUID household, String by, Instant at) {
        jdbc.sql("insert into household (id, founded_at, founded_by) values (:id, :at, :by)")
                .param("id", household)
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .update();
    }

    public void join(UUID household, UUID person, LocalDate since) {
        jdbc.sql("""
                insert into household_member (household_id, person_id, since) values (:household, :person, :since)
                on conflict (household_id, person_id, since) do update set until = null""")
                .param("household", household)
                .param("person", person)
                .param("since", since)
                .update();
    }

    public int leave(UUID household, UUID person, LocalDate until) {
        return jdbc.sql("""
                update household_member set until = :until
                where household_id = :household and until is null and person_id in """ + RECORDS)
                .param("household", household)
                .param("person", person)
                .param("until", until)
                .update();
    }

    /** What others are to this person; what was said last counts. */
    public Map<UUID, Relation> relationsTo(UUID person) {
        return jdbc
                .sql("""
                        select coalesce(p.linked_to, p.id) as person_id, r.kind
                        from person_relation r join person p on p.id = r.person_id
                        where coalesce(p.linked_to, p.id) <> :person and r.related_id in """ + RECORDS + " order by r.at")
                .param("person", person)
                .query((row, number) ->
                        Map.entry(row.getObject("person_id", UUID.class), Relation.of(row.getString("kind"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (earlier, later) -> later));
    }

    public void relate(UUID from, UUID to, Relation relation, String by, Instant at) {
        jdbc.sql("""
                insert into person_relation (person_id, related_id, kind, at, by) values (:from, :to, :kind, :at, :by)
                on conflict (related_id, person_id) do update set kind = :kind, at = :at, by = :by
                where person_relation.kind <> :kind""")
                .param("from", from)
                .param("to", to)
                .param("kind", relation.id())
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .update();
    }

    public record MemberRow(UUID personId, LocalDate since) {}
}
