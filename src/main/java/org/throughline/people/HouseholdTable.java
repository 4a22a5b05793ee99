package org.throughline.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of households, their members and of relations. */
@Repository
class HouseholdTable {

    private final JdbcClient jdbc;

    HouseholdTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> householdOf(UUID person) {
        return jdbc.sql("select household_id from household_member where person_id = :person and until is null")
                .param("person", person)
                .query(UUID.class)
                .optional();
    }

    List<Member> membersNow(UUID household) {
        return jdbc.sql("select person_id, since from household_member where household_id = :id and until is null")
                .param("id", household)
                .query((row, number) ->
                        new Member(row.getObject("person_id", UUID.class), row.getObject("since", LocalDate.class)))
                .list();
    }

    void found(UUID household, String by, Instant at) {
        jdbc.sql("insert into household (id, founded_at, founded_by) values (:id, :at, :by)")
                .param("id", household)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void join(UUID household, UUID person, LocalDate since) {
        jdbc.sql("""
                insert into household_member (household_id, person_id, since) values (:household, :person, :since)
                on conflict (household_id, person_id, since) do update set until = null""")
                .param("household", household)
                .param("person", person)
                .param("since", since)
                .update();
    }

    int leave(UUID household, UUID person, LocalDate until) {
        return jdbc.sql("""
                update household_member set until = :until
                where household_id = :household and person_id = :person and until is null""")
                .param("household", household)
                .param("person", person)
                .param("until", until)
                .update();
    }

    /** What others are to this person. */
    Map<UUID, Relation> relationsTo(UUID person) {
        return jdbc
                .sql("select person_id, kind from person_relation where related_id = :person")
                .param("person", person)
                .query((row, number) ->
                        Map.entry(row.getObject("person_id", UUID.class), Relation.of(row.getString("kind"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void relate(UUID from, UUID to, Relation relation, String by, Instant at) {
        jdbc.sql("""
                insert into person_relation (person_id, related_id, kind, at, by) values (:from, :to, :kind, :at, :by)
                on conflict (related_id, person_id) do update set kind = :kind, at = :at, by = :by
                where person_relation.kind <> :kind""")
                .param("from", from)
                .param("to", to)
                .param("kind", relation.id())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    record Member(UUID personId, LocalDate since) {}
}
