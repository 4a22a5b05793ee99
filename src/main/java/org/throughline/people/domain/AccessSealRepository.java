package org.throughline.people.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.AccessEntry;
import org.throughline.shared.CanonicalForm;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Sha256;

/**
 * The entries of the access log as a chain: each link holds the hash of its entry and of the link before it. Links are
 * numbered without a gap by whoever seals, one at a time; those who add entries neither wait nor number.
 */
@Repository
public class AccessSealRepository {

    /** What the first link follows. */
    public static final String BEGIN = "0".repeat(64);

    private static final int ROUND = 1000;
    private static final long LOCK = 7_240_540;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessSealRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param form that the entry was hashed in */
    public record Seal(long position, long entryId, String hash, CanonicalForm form) {

        static final Seal NONE = new Seal(0, 0, BEGIN, CanonicalForm.CURRENT);
    }

    /** A link with its entry; the entry is null where it was removed. */
    public record ChainLink(Seal seal, AccessEntry entry) {

        public boolean fits(String previous) {
            return entry != null && seal.hash().equals(hash(previous, entry, seal.form()));
        }
    }

    /** Seals a round of entries. @return how many; zero where nothing waits, or another instance is at it */
    @Transactional
    public int seal() {
        boolean ours = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
        List<AccessEntry> entries = ours ? unsealed() : List.of();
        if (!entries.isEmpty()) {
            add(links(entries));
        }
        return entries.size();
    }

    /** The last link, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Seal> head() {
        return jdbc.sql("select * from access_seal order by position desc limit 1")
                .query(AccessSealRepository::link)
                .optional();
    }

    /** The next links after that position, in order. */
    @Transactional(readOnly = true)
    public List<ChainLink> after(long position, int limit) {
        return jdbc.sql("""
                        select s.position, s.entry_id, s.hash, s.seal_form, l.* from (
                            select * from access_seal where position > ? order by position limit ?) s
                        left join access_log l on l.id = s.entry_id order by s.position""")
                .params(position, limit)
                .query((row, n) -> new ChainLink(
                        link(row, n), row.getObject("id") == null ? null : AccessLogRepository.entry(row, n)))
                .list();
    }

    /** The hash that the link at that position should carry, as far as it is there. */
    @Transactional(readOnly = true)
    public Optional<String> hashAt(long position) {
        return jdbc.sql("select hash from access_seal where position = ?")
                .param(position)
                .query(String.class)
                .optional();
    }

    /** Each in one line, as the other two: links that the chain once reached and that are gone. */
    List<String> cutOff() {
        return list("""
                select 'access log: it once reached link ' || c.position || ', which is gone or another now'
                from access_checkpoint c
                where not exists (select 1 from access_seal s where s.position = c.position and s.hash = c.hash)
                order by c.position limit 100""");
    }

    List<String> putIn() {
        return list("""
                select 'access log entry ' || l.id || ' was put in by hand: it is not in the chain'
                from access_log l
                where not exists (select 1 from access_seal s where s.entry_id = l.id)
                    and not exists (select 1 from access_log_unsealed u where u.entry_id = l.id)
                order by l.id limit 100""");
    }

    List<String> removedBeforeSealing() {
        return list("""
                select 'access log entry ' || u.entry_id || ' was removed before it was sealed'
                from access_log_unsealed u
                where not exists (select 1 from access_log l where l.id = u.entry_id)
                order by u.entry_id limit 100""");
    }

    private List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private List<AccessEntry> unsealed() {
        return jdbc.sql("""
                        select l.* from access_log_unsealed u join access_log l on l.id = u.entry_id
                        order by u.entry_id limit ?""").param(ROUND).query(AccessLogRepository::entry).list();
    }

    private List<Seal> links(List<AccessEntry> entries) {
        Seal last = head().orElse(Seal.NONE);
        List<Seal> links = new ArrayList<>();
        for (AccessEntry entry : entries) {
            last = new Seal(
                    last.position() + 1,
                    entry.id(),
                    hash(last.hash(), entry, CanonicalForm.CURRENT),
                    CanonicalForm.CURRENT);
            links.add(last);
        }
        return links;
    }

    private void add(List<Seal> links) {
        Long[] positions = links.stream().map(Seal::position).toArray(Long[]::new);
        Long[] entries = links.stream().map(Seal::entryId).toArray(Long[]::new);
        String[] hashes = links.stream().map(Seal::hash).toArray(String[]::new);
        jdbc.sql("insert into access_seal (position, entry_id, hash, seal_form)"
                        + " select *, ?::text from unnest(?::bigint[], ?::bigint[], ?::text[])")
                .params(CanonicalForm.CURRENT.id(), positions, entries, hashes)
                .update();
        jdbc.sql("delete from access_log_unsealed where entry_id = any(?)")
                .param(entries)
                .update();
        Seal head = links.get(links.size() - 1);
        jdbc.sql("insert into access_checkpoint (position, hash, at) values (?, ?, ?)")
                .params(head.position(), head.hash(), JdbcTime.of(clock.instant()))
                .update();
    }

    private static String hash(String previous, AccessEntry entry, CanonicalForm form) {
        return Sha256.of(previous + "\n" + form.write(entry.content()));
    }

    private static Seal link(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("position"),
                row.getLong("entry_id"),
                row.getString("hash"),
                CanonicalForm.of(row.getString("seal_form")));
    }
}
