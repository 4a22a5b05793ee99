package org.throughline.instruments.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.Attribution;
import org.throughline.shared.JdbcTime;

/** Packs that were loaded, and their acceptances; rows are added and read, nothing else. */
@Repository
public class PackRepository {

    private static final String SELECT = """
            select p.*, a.accepted_as, a.accepted_by, a.accepted_at
            from instrument_pack p left join instrument_pack_acceptance a on a.pack_id = p.id
            """;

    private final JdbcClient jdbc;

    PackRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the same definition is loaded already */
    public boolean add(PackRow pack) {
        return jdbc.sql("""
                insert into instrument_pack (id, instrument, definition_sha256, licence, notice, loaded_by, loaded_at)
                values (:id, :instrument, :definition, :licence, :notice, :by, :at)
                on conflict (definition_sha256) do nothing""")
                        .param("id", pack.id())
                        .param("instrument", pack.instrument())
                        .param("definition", pack.definition())
                        .param("licence", pack.licence())
                        .param("notice", pack.notice())
                        .param("by", pack.loaded().by())
                        .param("at", JdbcTime.of(pack.loaded().at()))
                        .update()
                == 1;
    }

    /** @return false where it is accepted already */
    public boolean accept(UUID pack, String as, Attribution accepted) {
        return jdbc.sql("""
                insert into instrument_pack_acceptance (pack_id, accepted_as, accepted_by, accepted_at)
                values (:pack, :as, :by, :at) on conflict (pack_id) do nothing""")
                        .param("pack", pack)
                        .param("as", as)
                        .param("by", accepted.by())
                        .param("at", JdbcTime.of(accepted.at()))
                        .update()
                == 1;
    }

    public Optional<PackRow> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(PackRepository::map)
                .optional();
    }

    /** Newest first. */
    public List<PackRow> all() {
        return jdbc.sql(SELECT + "order by p.loaded_at desc, p.id")
                .query(PackRepository::map)
                .list();
    }

    /** Hashes of the definitions that may be used: of each instrument the one that was accepted last. */
    List<String> accepted() {
        return jdbc.sql("""
                select distinct on (p.instrument) p.definition_sha256
                from instrument_pack_acceptance a join instrument_pack p on p.id = a.pack_id
                order by p.instrument, a.accepted_at desc""").query(String.class).list();
    }

    private static PackRow map(ResultSet row, int index) throws SQLException {
        String by = row.getString("accepted_by");
        return new PackRow(
                row.getObject("id", UUID.class),
                row.getString("instrument"),
                row.getString("definition_sha256"),
                row.getString("licence"),
                row.getString("notice"),
                new Attribution(row.getString("loaded_by"), JdbcTime.instant(row, "loaded_at")),
                row.getString("accepted_as"),
                by == null ? null : new Attribution(by, JdbcTime.instant(row, "accepted_at")));
    }

    /**
     * @param acceptedAs the name that the licence was accepted by, or null
     * @param accepted null while nobody accepted it
     */
    public record PackRow(
            UUID id,
            String instrument,
            String definition,
            String licence,
            String notice,
            Attribution loaded,
            String acceptedAs,
            Attribution accepted) {}
}
