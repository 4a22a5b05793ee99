package org.throughline.staff.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.ReadOnce;
import org.throughline.staff.Licence;

/** Stored licences. */
@Repository
public class LicenceRepository {

    /** The one place where grace is counted: an ended licence has none. */
    private static final String GOOD_UNTIL = "coalesce(l.ended_on, l.expires + k.grace_days)";

    private static final String SELECT =
            "select l.*, " + GOOD_UNTIL + " as good_until from licence l join licence_kind k on k.code = l.kind ";

    private final JdbcClient jdbc;

    LicenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Licence> of(String username) {
        return ReadOnce.of(Licence.class, username, () -> jdbc.sql(SELECT + """
                        where l.username = ?
                        order by array_position(array['supervisor', 'clinical', 'master', 'bachelor', 'substance-use', 'none'], k.level),
                            l.expires desc, l.id
                        """)
                .param(username)
                .query(LicenceRepository::licence)
                .list());
    }

    public boolean any() {
        return jdbc.sql("select exists (select 1 from licence)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Licence> find(UUID id) {
        return jdbc.sql(SELECT + "where l.id = ?")
                .param(id)
                .query(LicenceRepository::licence)
                .optional();
    }

    public List<Licence> expiringBetween(LocalDate from, LocalDate until) {
        return jdbc.sql(SELECT + """
                        join worker w on w.username = l.username
                        where w.active and l.expires between ? and ? order by l.expires, l.id
                        """)
                .params(from, until)
                .query(LicenceRepository::licence)
                .list();
    }

    /** Usernames of the active who hold one of these kinds on that day, by its good days. */
    public Set<String> holders(Collection<String> kinds, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct l.username from licence l
                        join licence_kind k on k.code = l.kind join worker w on w.username = l.username
                        where w.active and l.kind = any(?) and """ + " " + GOOD_UNTIL + " >= ?")
                .params(kinds.toArray(String[]::new), day)
                .query(String.class)
                .list());
    }

    public void add(Licence licence, String by, Instant at) {
        ReadOnce.forget(Licence.class);
        jdbc.sql("""
                        insert into licence (id, username, kind, state, number, expires, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        licence.id(),
                        licence.username(),
                        licence.kind(),
                        licence.state(),
                        licence.number(),
                        licence.expires(),
                        by,
                        JdbcTime.of(at))
                .update();
    }

    public void end(UUID id, LocalDate lastDay) {
        ReadOnce.forget(Licence.class);
        jdbc.sql("update licence set ended_on = ?, expires = least(expires, ?) where id = ?")
                .params(lastDay, lastDay, id)
                .update();
    }

    private static Licence licence(ResultSet row, int n) throws SQLException {
        return new Licence(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("kind"),
                row.getString("state"),
                row.getString("number"),
                row.getObject("expires", LocalDate.class),
                row.getObject("good_until", LocalDate.class));
    }
}
