package org.throughline.staff.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.ReadOnce;
import org.throughline.staff.Absence;

/** Stored absences; a cancelled one stays on record and counts no more. */
@Repository
public class AbsenceRepository {

    private static final String STANDING = "select * from absence where cancelled_at is null ";

    private final JdbcClient jdbc;

    AbsenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Absence> on(String username, LocalDate day) {
        return ReadOnce.of(Absence.class, new DayOfWorker(username, day), () -> jdbc.sql(
                        STANDING + "and username = ? and until_day >= ? and from_day <= ? order by from_day limit 1")
                .params(username, day, day)
                .query(AbsenceRepository::absence)
                .optional());
    }

    private record DayOfWorker(String username, LocalDate day) {}

    public Set<String> coveredBy(String cover, LocalDate day) {
        return jdbc
                .sql(STANDING + "and cover = ? and until_day >= ? and from_day <= ?")
                .params(cover, day, day)
                .query(AbsenceRepository::absence)
                .list()
                .stream()
                .map(Absence::username)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    public List<Absence> notOver(String username, LocalDate today) {
        return jdbc.sql(STANDING + "and username = ? and until_day >= ? order by from_day")
                .params(username, today)
                .query(AbsenceRepository::absence)
                .list();
    }

    public boolean overlaps(String username, LocalDate from, LocalDate until) {
        return jdbc.sql("select exists (" + STANDING + "and username = ? and until_day >= ? and from_day <= ?)")
                .params(username, from, until)
                .query(Boolean.class)
                .single();
    }

    public Optional<Absence> find(UUID id) {
        return jdbc.sql(STANDING + "and id = ?")
                .param(id)
                .query(AbsenceRepository::absence)
                .optional();
    }

    public void add(Absence absence, String by, Instant at) {
        ReadOnce.forget(Absence.class);
        jdbc.sql("""
                        insert into absence (id, username, from_day, until_day, cover, planned_by, planned_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        absence.id(),
                        absence.username(),
                        absence.from(),
                        absence.until(),
                        absence.cover(),
                        by,
                        JdbcTime.of(at))
                .update();
    }

    public void cancel(UUID id, String by, Instant at) {
        ReadOnce.forget(Absence.class);
        jdbc.sql("update absence set cancelled_by = ?, cancelled_at = ? where id = ?")
                .params(by, JdbcTime.of(at), id)
                .update();
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("cover"));
    }
}
