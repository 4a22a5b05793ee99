package org.throughline.followup.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.followup.ContactView;
import org.throughline.shared.JdbcTime;

/** Reads contacts as the case shows them. */
@Repository
public class ContactViewRepository {

    private final JdbcClient jdbc;

    ContactViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ContactView> contactsOf(UUID caseId) {
        return jdbc.sql("""
                        select id, due_on, attempt, reached, method, contacted_at, summary, by from contact
                        where case_id = :case order by recorded_at desc, id desc limit 100""")
                .param("case", caseId)
                .query((row, n) -> new ContactView(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getBoolean(4),
                        row.getString(5),
                        JdbcTime.instant(row, 6),
                        row.getString(7),
                        row.getString(8)))
                .list();
    }
}
