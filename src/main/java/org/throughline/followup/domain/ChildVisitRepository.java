package org.throughline.followup.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Stores which children are to be seen face to face until when, and when they were. */
@Repository
public class ChildVisitRepository {

    private final JdbcClient jdbc;

    ChildVisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dueOn the last day on which the child is seen in time */
    public record VisitDue(UUID personId, LocalDate dueOn) {}

    /** Until when they are to be seen, with the contact that is scheduled. */
    public void schedule(UUID scheduleId, UUID caseId, Collection<VisitDue> visits) {
        visits.forEach(visit -> jdbc.sql(
                        "insert into child_visit_due (schedule_id, case_id, person_id, due_on) values (?, ?, ?, ?)")
                .params(scheduleId, caseId, visit.personId(), visit.dueOn())
                .update());
    }

    /** The children to be seen by the contact that was scheduled last, those due first at the beginning. */
    public List<VisitDue> due(UUID caseId) {
        return jdbc.sql("""
                        select person_id, due_on from child_visit_due where schedule_id = (
                            select id from contact_schedule where case_id = ? order by scheduled_at desc, attempt desc limit 1)
                        order by due_on, person_id""")
                .param(caseId)
                .query((row, n) -> new VisitDue(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list();
    }

    public void seen(UUID caseId, UUID answersId, Collection<UUID> persons, LocalDate on, String by, Instant now) {
        persons.forEach(person -> jdbc.sql("""
                        insert into child_seen (answers_id, case_id, person_id, seen_on, by, recorded_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(answersId, caseId, person, on, by, JdbcTime.of(now))
                .update());
    }

    /** The day on which each was seen last; no entry for one who never was. */
    public Map<UUID, LocalDate> lastSeen(UUID caseId) {
        Map<UUID, LocalDate> seen = new HashMap<>();
        jdbc.sql("select person_id, max(seen_on) from child_seen where case_id = ? group by person_id")
                .param(caseId)
                .query(row -> {
                    seen.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                });
        return seen;
    }

    /** When the first contact of the case was scheduled; empty where none was. */
    public Optional<Instant> followedSince(UUID caseId) {
        return jdbc.sql("select scheduled_at from contact_schedule where case_id = ? order by scheduled_at limit 1")
                .param(caseId)
                .query((row, n) -> JdbcTime.instant(row, 1))
                .optional();
    }
}
