package org.throughline.staff.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Language;
import org.throughline.shared.ReadOnce;
import org.throughline.shared.Slice;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffMember;
import org.throughline.staff.Team;

/** Accounts, their roles and teams. */
@Repository
public class WorkerRepository {

    private static final String SELECT = """
            select w.*,
                   array(select role from worker_role r where r.username = w.username order by role) as roles,
                   array(select team from worker_team t where t.username = w.username order by team) as teams
            from worker w
            """;
    private static final String BY_NAME = " order by w.last_name, w.first_name, w.username";

    private final JdbcClient jdbc;

    WorkerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StaffMember> find(String username) {
        return ReadOnce.of(StaffMember.class, "named " + username, () -> jdbc.sql(SELECT + " where w.username = ?")
                .param(username)
                .query(WorkerRepository::member)
                .optional());
    }

    public List<StaffMember> active() {
        return ReadOnce.of(StaffMember.class, "active", () -> jdbc.sql(SELECT + " where w.active" + BY_NAME)
                .query(WorkerRepository::member)
                .list());
    }

    public List<StaffMember> activeIn(String team) {
        return ReadOnce.of(StaffMember.class, "in " + team, () -> jdbc.sql(SELECT
                        + " join worker_team m on m.username = w.username where m.team = ? and w.active" + BY_NAME)
                .param(team)
                .query(WorkerRepository::member)
                .list());
    }

    /** One page of all accounts by name; {@code q} matches any part of a name, however it is written. */
    public Slice<StaffMember> list(String q, String team, int limit, String after) {
        StringBuilder sql = new StringBuilder(SELECT).append(" where true");
        List<Object> params = new ArrayList<>();
        if (q != null && !q.isBlank()) {
            for (String word : q.strip().split("[\\s\\p{Z}]+")) {
                sql.append(
                        " and name_words(w.first_name || ' ' || w.last_name || ' ' || w.username) like '%' || folded(?) || '%'");
                params.add(word);
            }
        }
        if (team != null && !team.isBlank()) {
            sql.append(" and exists (select 1 from worker_team m where m.username = w.username and m.team = ?)");
            params.add(team);
        }
        if (after != null && !after.isBlank()) {
            sql.append(" and (w.last_name, w.first_name, w.username) > (?, ?, ?)");
            params.addAll(Cursor.parts(after, 3));
        }
        params.add(limit + 1);
        List<StaffMember> rows = jdbc.sql(sql.append(BY_NAME).append(" limit ?").toString())
                .params(params)
                .query(WorkerRepository::member)
                .list();
        return Slice.of(rows, limit, row -> Cursor.of(row.lastName(), row.firstName(), row.username()));
    }

    /** Patterns with {@code %} for any letters; null matches all. */
    public Set<String> namedLike(String firstName, String lastName) {
        List<Object> params = new ArrayList<>();
        String sql = "select username from worker where true" + like("first_name", firstName, params)
                + like("last_name", lastName, params);
        return new HashSet<>(jdbc.sql(sql).params(params).query(String.class).list());
    }

    private static String like(String column, String pattern, List<Object> params) {
        if (pattern == null) {
            return "";
        }
        List<String> parts = List.of(pattern.split("%", -1));
        params.addAll(parts);
        return " and folded(" + column + ") like "
                + String.join(" || '%' || ", Collections.nCopies(parts.size(), "folded(?)"));
    }

    public boolean none() {
        return jdbc.sql("select not exists (select 1 from worker)")
                .query(Boolean.class)
                .single();
    }

    public long activeWithRole(String role) {
        return jdbc.sql(
                        "select count(*) from worker w join worker_role r using (username) where r.role = ? and w.active")
                .param(role)
                .query(Long.class)
                .single();
    }

    public List<Team> teams() {
        return jdbc.sql("select id, name from team order by name")
                .query((row, n) -> new Team(row.getString(1), row.getString(2)))
                .list();
    }

    /** Teams in which both an intake worker and a supervisor work now. */
    public Set<String> intakeTeams() {
        return Set.copyOf(jdbc.sql("""
                select t.team from worker w join worker_role r using (username) join worker_team t using (username)
                where w.active and r.role in ('intake', 'supervisor')
                group by t.team having count(distinct r.role) = 2""").query(String.class).list());
    }

    public void saveTeam(Team team) {
        jdbc.sql("insert into team (id, name) values (?, ?) on conflict (id) do update set name = excluded.name")
                .params(team.id(), team.name())
                .update();
    }

    /** @return false where the username is taken */
    public boolean add(NewAccount account, String passwordHash, Instant at) {
        ReadOnce.forget(StaffMember.class);
        return jdbc.sql("""
                                insert into worker (username, first_name, last_name, email, password_hash, language, created_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                account.username(),
                                account.firstName(),
                                account.lastName(),
                                account.email(),
                                passwordHash,
                                account.language() == null ? Language.FIRST.tag() : account.language(),
                                JdbcTime.of(at))
                        .update()
                == 1;
    }

    public void replaceRoles(String username, Set<String> roles) {
        replace("worker_role", "role", username, roles);
    }

    public void replaceTeams(String username, Set<String> teams) {
        replace("worker_team", "team", username, teams);
    }

    private void replace(String table, String column, String username, Set<String> values) {
        ReadOnce.forget(StaffMember.class);
        jdbc.sql("delete from " + table + " where username = ?").param(username).update();
        values.forEach(value -> jdbc.sql("insert into " + table + " (username, " + column + ") values (?, ?)")
                .params(username, value)
                .update());
    }

    public void setLanguage(String username, String language) {
        ReadOnce.forget(StaffMember.class);
        jdbc.sql("update worker set language = ? where username = ?")
                .params(language, username)
                .update();
    }

    public void setActive(String username, boolean active) {
        ReadOnce.forget(StaffMember.class);
        jdbc.sql("update worker set active = ? where username = ?")
                .params(active, username)
                .update();
    }

    /** Others who change this worker wait until the transaction ends. */
    public void lock(String username) {
        ReadOnce.forget(StaffMember.class);
        jdbc.sql("select 1 from worker where username = ? for update")
                .param(username)
                .query(Integer.class)
                .optional();
    }

    private static StaffMember member(ResultSet row, int n) throws SQLException {
        String first = row.getString("first_name");
        String last = row.getString("last_name");
        return new StaffMember(
                row.getString("username"),
                (first + " " + last).strip(),
                first,
                last,
                row.getString("email"),
                texts(row, "roles"),
                texts(row, "teams"),
                row.getString("language"),
                row.getBoolean("active"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
