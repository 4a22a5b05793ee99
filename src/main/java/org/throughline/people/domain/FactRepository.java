package org.throughline.people.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.people.KnownFact;
import org.throughline.people.KnownFact.FactSource;
import org.throughline.shared.FactKind;
import org.throughline.shared.JdbcTime;

/** The table of facts: rows are added and read, nothing else. What a form told goes with its case. */
@Repository
public class FactRepository {

    private static final String OF_PERSON = """
            with records as (
                select id from person where id = :person
                union all
                select id from person where linked_to = :person)
            select f.id, f.fact, f.value, f.case_id, f.submission_id, f.reason, f.recorded_at, f.recorded_by
            from person_fact f join records r on r.id = f.person_id where f.case_id is null
            union all
            select f.id, f.fact, f.value, f.case_id, f.submission_id, f.reason, f.recorded_at, f.recorded_by
            from records r join person_fact_case c on c.person_id = r.id join person_fact f on f.case_id = c.case_id
            order by id desc""";

    private final JdbcClient jdbc;

    FactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was ever said, newest first, also of the records that were linked to this one. */
    public List<KnownFact> ofPerson(UUID personId) {
        return jdbc.sql(OF_PERSON)
                .param("person", personId)
                .query((row, number) -> fact(row))
                .list();
    }

    private static KnownFact fact(ResultSet row) throws SQLException {
        return new KnownFact(
                FactKind.of(row.getString("fact")).orElseThrow(),
                row.getString("value"),
                new FactSource(row.getObject("case_id", UUID.class), row.getObject("submission_id", UUID.class)),
                row.getString("reason"),
                JdbcTime.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    public void add(UUID personId, KnownFact fact) {
        jdbc.sql("""
                insert into person_fact (person_id, case_id, submission_id, fact, value, reason, recorded_at, recorded_by)
                values (:person, :case, :submission, :fact, :value, :reason, :at, :by)""")
                .param("person", personId)
                .param("case", fact.source().caseId(), Types.OTHER)
                .param("submission", fact.source().submissionId(), Types.OTHER)
                .param("fact", fact.kind().id())
                .param("value", fact.value(), Types.VARCHAR)
                .param("reason", fact.reason(), Types.VARCHAR)
                .param("at", JdbcTime.of(fact.at()))
                .param("by", fact.by())
                .update();
    }

    /** Says whose case it is from now on. */
    public void keepCase(UUID caseId, UUID personId) {
        jdbc.sql("""
                insert into person_fact_case (case_id, person_id) values (:case, :person)
                on conflict (case_id) do update set person_id = excluded.person_id
                where person_fact_case.person_id <> excluded.person_id""").param("case", caseId).param("person", personId).update();
    }

    /** As {@link #keepCase}, of a case in which facts were told; of another nothing is kept. */
    public void moveCase(UUID caseId, UUID personId) {
        jdbc.sql("""
                update person_fact_case set person_id = :person where case_id = :case and person_id <> :person""").param("case", caseId).param("person", personId).update();
    }
}
