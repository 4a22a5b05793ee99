package org.throughline.backup;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database itself says of its tables. Names come quoted where they must be. */
final class Catalog {

    private final JdbcClient jdbc;

    Catalog(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Values are written and read alike, whatever the machine, its language and its time zone. */
    void useFixedFormats() {
        for (String setting : List.of(
                "timezone = 'UTC'",
                "datestyle = 'ISO, YMD'",
                "intervalstyle = 'postgres'",
                "extra_float_digits = 3",
                "bytea_output = 'hex'",
                "xmloption = 'content'",
                // rows in the order in which they lie, so that a copy gives the same bytes
                "synchronize_seqscans = off",
                "max_parallel_workers_per_gather = 0",
                "statement_timeout = 0",
                "lock_timeout = '1min'")) {
            execute("set " + setting);
        }
    }

    void execute(String statement) {
        jdbc.sql(statement).update();
    }

    /** The tables of the program, without the migrations' own. */
    List<String> tables() {
        return jdbc.sql("""
                        select c.oid::regclass::text from pg_class c
                        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
                            and c.relname <> 'flyway_schema_history' and not c.relispartition
                            and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass
                                and d.objid = c.oid and d.deptype = 'e')
                        order by 1
                        """).query(String.class).list();
    }

    /** Without those that are computed from others. */
    List<String> columns(String table) {
        return jdbc.sql("""
                        select quote_ident(attname) from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                        order by attnum
                        """).param(table).query(String.class).list();
    }

    Map<String, Manifest.Sequence> sequences() {
        Map<String, Manifest.Sequence> found = new TreeMap<>();
        for (String name : jdbc.sql("""
                        select oid::regclass::text from pg_class
                        where relnamespace = current_schema()::regnamespace and relkind = 'S'
                        """).query(String.class).list()) {
            found.put(
                    name,
                    jdbc.sql("select last_value, is_called from " + name)
                            .query((row, n) -> new Manifest.Sequence(row.getLong(1), row.getBoolean(2)))
                            .single());
        }
        return found;
    }

    void setSequence(String name, Manifest.Sequence value) {
        jdbc.sql("select setval(?::regclass, ?, ?)")
                .params(name, value.lastValue(), value.called())
                .query(Long.class)
                .single();
    }

    Map<String, Integer> migrations() {
        Map<String, Integer> found = new TreeMap<>();
        jdbc.sql("select version, checksum from flyway_schema_history where success and version is not null")
                .query((row, n) -> found.put(row.getString(1), row.getObject(2, Integer.class)))
                .list();
        return found;
    }

    String now() {
        return jdbc.sql("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
                .query(String.class)
                .single();
    }

    /** @param drop a statement that drops it, and the one that creates it again */
    record TableGuard(String drop, String restore) {}

    /** References between tables; dropped while rows come in any order, and checked whole when they are made again. */
    List<TableGuard> references() {
        return jdbc.sql("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                            format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                                pg_get_constraintdef(oid))
                        from pg_constraint
                        where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace
                        order by conrelid, conname
                        """)
                .query((row, n) -> new TableGuard(row.getString(1), row.getString(2)))
                .list();
    }

    /** Triggers, which would judge old rows as if they were written now. */
    List<TableGuard> triggers() {
        return jdbc.sql("""
                        select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
                            format('alter table %s enable %s trigger %I', t.tgrelid::regclass,
                                case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname)
                        from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where not t.tgisinternal and t.tgenabled <> 'D' and t.tgparentid = 0
                            and c.relnamespace = current_schema()::regnamespace
                        order by t.tgrelid, t.tgname
                        """)
                .query((row, n) -> new TableGuard(row.getString(1), row.getString(2)))
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("""
                        select not exists (select from pg_class
                            where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S'))
                        """).query(Boolean.class).single();
    }
}
