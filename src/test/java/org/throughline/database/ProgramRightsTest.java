package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;

/** What the program's own role may do to its database, asked of the database itself. */
@LifecycleTest
class ProgramRightsTest {

    /** Rows that change until they are sealed, decided or released: their triggers let an update through, and must. */
    private static final Set<String> SEALED_LATER = Set.of(
            "assessment_round",
            "case_closing",
            "consent",
            "destruction_item",
            "legal_hold",
            "partner_credential",
            "plan_revision",
            "supervision_session");

    /** A draft of a plan or of a session may be thrown away; what was sent to the supervisor, or both have signed, may not. */
    private static final Set<String> DRAFTS_MAY_GO =
            Set.of("plan_revision", "supervision_decision", "supervision_topic");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    HikariDataSource pool;

    @Test
    void theProgramWorksWithARoleThatOwnsNothing() {
        assertThat(one("select current_user")).isEqualTo(DatabaseCredentials.RUNTIME);
        assertThat(list("select relname from pg_class where relowner = current_user::regrole"
                        + " union all select proname from pg_proc where proowner = current_user::regrole"))
                .isEmpty();
        assertThat(list("select rolname from pg_roles where rolname = current_user"
                        + " and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)"))
                .isEmpty();
        assertThat(list("select roleid::regrole::text from pg_auth_members where member = current_user::regrole"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table submission disable trigger all",
                "drop trigger submission_is_append_only on submission",
                "set session_replication_role = replica",
                "create or replace function casefile_refuse_change() returns trigger language plpgsql as"
                        + " 'begin return new; end'",
                "create table forged (id int)",
                "alter table note add column forged text",
                "drop table note",
                "truncate work_item",
                "update flyway_schema_history set checksum = 0",
                "set role throughline_owner",
                "copy (select 1) to program 'true'"
            })
    void theProgramCannotTouchWhatGuardsItsData(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void updateIsRevokedWhereverATriggerRefusesIt() {
        assertThat(guarded(16)).hasSizeGreaterThan(20);
        assertThat(allowed("UPDATE", guarded(16))).isEqualTo(new TreeSet<>(SEALED_LATER));
    }

    @Test
    void deleteIsRevokedWhereverATriggerRefusesIt() {
        assertThat(guarded(8)).hasSizeGreaterThan(20);
        assertThat(allowed("DELETE", guarded(8))).isEqualTo(new TreeSet<>(DRAFTS_MAY_GO));
    }

    @Test
    void noTableCanBeTruncatedAndNoneLacksWhatTheProgramNeeds() {
        List<String> tables = list("select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'p') and relname <> 'flyway_schema_history'");
        assertThat(tables).hasSizeGreaterThan(100);
        for (String never : List.of("TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN")) {
            assertThat(allowed(never, tables)).as(never).isEmpty();
        }
        assertThat(allowed("SELECT", tables)).hasSameSizeAs(tables);
        assertThat(allowed("INSERT", tables)).hasSameSizeAs(tables);
        assertThat(allowed("UPDATE", tables).stream().filter(name -> name.startsWith("act_")))
                .hasSizeGreaterThan(40);
    }

    @Test
    void thePoolWaitsNoLongerForASilentServerThanWasDecided() {
        assertThat(pool.getDataSourceProperties())
                .containsEntry("tcpKeepAlive", "true")
                .containsEntry("connectTimeout", "5")
                .containsEntry("loginTimeout", "10")
                .containsEntry("socketTimeout", "300");
        assertThat(pool.getMaximumPoolSize()).isEqualTo(20);
        assertThat(pool.getValidationTimeout()).isEqualTo(3_000);
        assertThat(pool.getKeepaliveTime()).isEqualTo(120_000);
        assertThat(pool.getMaxLifetime()).isEqualTo(1_800_000);
    }

    @Test
    void oneRoleForEverythingIsRefusedWhereTwoAreAskedFor() {
        new RoleSeparation(jdbc, true).afterSingletonsInstantiated();
        JdbcClient oneRole = JdbcClient.create(owner.connections());
        new RoleSeparation(oneRole, false).afterSingletonsInstantiated();
        assertThatThrownBy(() -> new RoleSeparation(oneRole, true).afterSingletonsInstantiated())
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("owns the tables");
    }

    @Test
    void whatATestForgesAsTheOwnerIsSeenAndTakenBack() {
        String count = "select count(*) from staff_audit";
        String before = one(count);
        String within = owner.rolledBack(() -> {
            jdbc.sql("alter table staff_audit disable trigger user").update();
            jdbc.sql("delete from staff_audit").update();
            return one(count);
        });
        assertThat(before).isNotEqualTo("0");
        assertThat(within).isEqualTo("0");
        assertThat(one(count)).isEqualTo(before);
    }

    /** @param event 16 for update, 8 for delete, as in {@code pg_trigger.tgtype} */
    private List<String> guarded(int event) {
        return owner.sql("""
                        select distinct t.tgrelid::regclass::text from pg_trigger t
                        join pg_proc f on f.oid = t.tgfoid
                        where not t.tgisinternal and t.tgtype & 2 > 0 and t.tgtype & ? > 0 and f.prosrc ~* 'raise exception'
                        """).param(event).query(String.class).list();
    }

    private Set<String> allowed(String right, List<String> tables) {
        TreeSet<String> allowed = new TreeSet<>(tables);
        allowed.removeIf(table -> !jdbc.sql("select has_table_privilege(?, ?)")
                .params(table, right)
                .query(Boolean.class)
                .single());
        return allowed;
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
