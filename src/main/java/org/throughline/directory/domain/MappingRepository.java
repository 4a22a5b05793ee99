package org.throughline.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.MappingRemoval;
import org.throughline.directory.MappingVersion;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Sha256;

/** Mapping files by name, each version of them. */
@Repository
public class MappingRepository {

    private static final int MOST = 500;

    private static final String NEWEST = """
            select distinct on (name) name, content, by, at, count(*) over (partition by name) as versions
            from directory_mapping where removed_at is null""";

    private final JdbcClient jdbc;

    public MappingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of each name, by name; an agency has a handful. */
    public List<MappingVersion> list() {
        return jdbc.sql(NEWEST + " order by name, at desc, id desc limit " + MOST)
                .query((row, n) -> map(row))
                .list();
    }

    public Optional<MappingVersion> find(String name) {
        return jdbc.sql(NEWEST + " and name = ? order by name, at desc, id desc")
                .param(name)
                .query((row, n) -> map(row))
                .optional();
    }

    /** Beside what was kept before; the same again changes nothing. */
    public void keep(String name, String content, String by, Instant at) {
        if (find(name).filter(before -> before.content().equals(content)).isPresent()) {
            return;
        }
        jdbc.sql("insert into directory_mapping (id, name, content, sha256, by, at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), name, content, Sha256.of(content), by, JdbcTime.of(at))
                .update();
    }

    /** Whether an import is going on that reads its files by a version of that name. */
    public boolean isInUse(String name) {
        return jdbc.sql("""
                        select exists (select from directory_import i join directory_mapping m on m.sha256 = i.mapping_sha256
                            where i.state = 'running' and m.name = ? and m.removed_at is null)""").param(name).query(Boolean.class).single();
    }

    /** All versions of a name at once; what they said stays on record. */
    public void remove(String name, String by, Instant at) {
        jdbc.sql("update directory_mapping set removed_at = ?, removed_by = ? where name = ? and removed_at is null")
                .params(JdbcTime.of(at), by, name)
                .update();
    }

    /** The newest first. */
    public List<MappingRemoval> removed() {
        return jdbc.sql("""
                        select name, count(*), removed_by, removed_at from directory_mapping where removed_at is not null
                        group by name, removed_by, removed_at order by removed_at desc, name limit\s""" + MOST)
                .query((row, n) -> new MappingRemoval(
                        row.getString(1), row.getInt(2), row.getString(3), JdbcTime.instant(row, "removed_at")))
                .list();
    }

    private static MappingVersion map(ResultSet row) throws SQLException {
        return new MappingVersion(
                row.getString("name"),
                row.getString("content"),
                row.getString("by"),
                JdbcTime.instant(row, "at"),
                row.getInt("versions"));
    }
}
