package org.throughline.retention.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.retention.RecordClass;

/** Closed cases with what decides how long they are kept, as the rooms publish it. */
@Repository
public class ClosedRecordRepository {

    private static final String FACTS = """
            select c.case_id, c.case_number, c.closed_on,
                coalesce(c.client_birth_date, b.born_on, c.opened_on) as born_on,
                exists (select from published_screened_out_case s where s.case_id = c.case_id) as screened_out,
                exists (select from published_clinical_case k where k.case_id = c.case_id) as clinical,
                exists (select from published_protective_case p where p.case_id = c.case_id) as protective,
                exists (select from legal_hold h
                    where h.released_at is null and (h.case_id is null or h.case_id = c.case_id)) as held
            from published_closed_case c left join published_person_birth b on b.person_id = c.person_id
            """;

    private final JdbcClient jdbc;

    ClosedRecordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those closed up to a day in portions, the oldest first.
     *
     * @param after the last one seen; null for the first portion
     */
    public List<ClosedRecord> closedUpTo(LocalDate latest, ClosedRecord after, int rows) {
        return jdbc.sql(FACTS + """
                where c.closed_on <= :latest and (c.closed_on, c.case_number) > (:day, :number)
                order by c.closed_on, c.case_number limit :rows""")
                .param("latest", latest)
                .param("day", after == null ? LocalDate.of(1, 1, 1) : after.closedOn())
                .param("number", after == null ? "" : after.caseNumber())
                .param("rows", rows)
                .query(ClosedRecordRepository::map)
                .list();
    }

    /** Empty where it is open, or gone. */
    public Optional<ClosedRecord> find(UUID caseId) {
        return jdbc.sql(FACTS + "where c.case_id = :case")
                .param("case", caseId)
                .query(ClosedRecordRepository::map)
                .optional();
    }

    private static ClosedRecord map(ResultSet row, int index) throws SQLException {
        Set<RecordClass> classes =
                EnumSet.of(row.getBoolean("screened_out") ? RecordClass.SCREENED_OUT : RecordClass.CASEWORK);
        if (row.getBoolean("clinical")) {
            classes.add(RecordClass.CLINICAL);
        }
        if (row.getBoolean("protective")) {
            classes.add(RecordClass.PROTECTIVE_REPORT);
        }
        return new ClosedRecord(
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("born_on", LocalDate.class),
                classes,
                row.getBoolean("held"));
    }
}
