package org.throughline.staff.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.Actor;
import org.throughline.shared.JdbcTime;

/** What was changed at an account, by whom; the database refuses to change or remove an entry. */
@Repository
public class StaffAuditRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffAuditRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param username the account it is about, or null where it is about a team */
    public void record(String username, String what, String detail, Actor by) {
        jdbc.sql("insert into staff_audit (at, by, username, what, detail) values (?, ?, ?, ?, ?)")
                .params(JdbcTime.of(clock.instant()), by.username(), username, what, detail)
                .update();
    }

    /** The latest entries of an account, newest first. */
    public List<StaffAuditEntry> of(String username, int limit) {
        return jdbc.sql("select at, by, what, detail from staff_audit where username = ? order by id desc limit ?")
                .params(username, limit)
                .query((row, n) -> new StaffAuditEntry(
                        JdbcTime.instant(row, "at"),
                        row.getString("by"),
                        row.getString("what"),
                        row.getString("detail")))
                .list();
    }

    public record StaffAuditEntry(Instant at, String by, String what, String detail) {}
}
