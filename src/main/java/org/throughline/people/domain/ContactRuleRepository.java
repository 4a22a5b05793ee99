package org.throughline.people.domain;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.people.SafeContact;
import org.throughline.shared.JdbcTime;

/** The table of contact rules: rows are added and read, nothing else. */
@Repository
public class ContactRuleRepository {

    private final JdbcClient jdbc;

    ContactRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SafeContact> newest(UUID personId) {
        return jdbc.sql("select rule, how from published_person_safety where person_id = :person and rule is not null")
                .param("person", personId)
                .query((row, number) -> new SafeContact(
                        SafeContact.SafeContactKind.of(row.getString("rule")).orElseThrow(), row.getString("how")))
                .optional();
    }

    public void add(UUID personId, SafeContact rule, String by, Instant at) {
        jdbc.sql("""
                insert into person_contact_rule (person_id, rule, how, recorded_at, recorded_by)
                values (:person, :rule, :how, :at, :by)""")
                .param("person", personId)
                .param("rule", rule.kind().id())
                .param("how", rule.how(), Types.VARCHAR)
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .update();
    }
}
