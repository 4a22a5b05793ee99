package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.throughline.directory.EntryKind;

/** Makes {@code directory_entry} from the tables: one row an active service, rewritten only where it differs. */
@Repository
public class EntryRepository {

    private static final int BATCH = 500;
    private static final String TOUCHED = """
            select id from touched where kind = 'service_id'
            union select sl.service_id from touched t join directory_service_at_location sl on sl.location_id = t.id
                where t.kind = 'location_id'
            union select s.id from touched t join directory_service s on s.organization_id = t.id
                where t.kind = 'organization_id'
            union select st.service_id from touched t join directory_service_term st on st.term_id = t.id
                where t.kind = 'term_id' and st.service_id is not null""";

    private final JdbcTemplate jdbc;
    /** Reads in portions, so that memory does not grow with the directory. */
    private final JdbcTemplate portions;

    public EntryRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.portions = new JdbcTemplate(jdbc.getDataSource());
        this.portions.setFetchSize(BATCH);
    }

    /**
     * All services that an import has touched, within its transaction.
     *
     * @param done told now and then how many are written
     */
    public void refreshTouched(IntConsumer done) {
        jdbc.execute("create temp table touched_service on commit drop as " + TOUCHED);
        jdbc.execute("alter table touched_service add primary key (id)");
        jdbc.execute("analyze touched_service");
        jdbc.update("""
                delete from directory_entry e using directory_service s, touched_service t
                where t.id = s.id and s.id = e.service_id and not (""" + EntryQuery.SHOWN + ")");
        write(EntryColumn.WRITE, "select id from touched_service", done);
        keepWords("s.id in (select id from touched_service)");
        jdbc.update(
                "delete from directory_spoken_language where language not in (select unnest(languages) from directory_entry)");
    }

    /** All services of which that entry says something. */
    public void refresh(EntryKind kind, UUID entry) {
        String of =
                switch (kind) {
                    case SERVICE -> "s.id = ?";
                    case ORGANIZATION -> "s.organization_id = ?";
                    case PLACE ->
                        "s.id in (select service_id from directory_service_at_location where location_id = ?)";
                };
        jdbc.update(
                "delete from directory_entry e using directory_service s where s.id = e.service_id and " + of
                        + " and not (" + EntryQuery.SHOWN + ")",
                entry);
        write(EntryColumn.WRITE, "select s.id from directory_service s where " + of, done -> {}, entry);
        keepWords(of, entry);
    }

    /** How many entries an earlier version of the program made. */
    public int outdated() {
        return jdbc.queryForObject(
                "select count(*) from directory_entry where made_by < " + EntryColumn.READING, Integer.class);
    }

    /**
     * Makes the next entries again that an earlier version made, within its transaction. It gives way to whoever writes them:
     * it waits less long than the database takes to look for a deadlock, so that it is never another who loses.
     *
     * @param last what was returned before
     * @return the last service of them, or null where none was left
     */
    public UUID renew(UUID last) {
        jdbc.execute("set local lock_timeout = '200ms'");
        String outdated = "select service_id as id from directory_entry where service_id > ? and made_by < "
                + EntryColumn.READING;
        List<UUID> next = jdbc.queryForList(outdated + " order by service_id limit " + BATCH, UUID.class, last);
        if (next.isEmpty()) {
            return null;
        }
        UUID to = next.get(next.size() - 1);
        write(EntryColumn.RENEW, outdated + " and service_id <= ?", done -> {}, last, to);
        keepWords("s.id > ? and s.id <= ?", last, to);
        return to;
    }

    /**
     * What the terms of services mean, for all that are filed under one of these codes.
     *
     * @param code the beginning of it
     * @return how many services mean something else now
     */
    public int refreshFiled(String scheme, String code) {
        return jdbc.update(EntryTerms.REFRESH, scheme, code);
    }

    /** Keeps the words of names and places, for what is misspelled, and the languages. */
    private void keepWords(String of, Object... values) {
        jdbc.update(
                "insert into directory_word select distinct word from directory_service s"
                        + " join directory_entry e on e.service_id = s.id, regexp_split_to_table(e.words, '[^[:alpha:]]+') word"
                        + " where char_length(word) between 4 and 40 and " + of + " on conflict do nothing",
                values);
        jdbc.update(
                "insert into directory_spoken_language select distinct unnest(e.languages) from directory_service s"
                        + " join directory_entry e on e.service_id = s.id where " + of + " on conflict do nothing",
                values);
    }

    private void write(String sql, String chosen, IntConsumer done, Object... values) {
        EntryPlaces places = new EntryPlaces(
                jdbc.queryForList("select distinct city from directory_address where city is not null", String.class));
        List<Object[]> waiting = new ArrayList<>();
        int[] written = {0};
        portions.query(
                EntryQuery.of(chosen),
                row -> {
                    waiting.add(EntryDraft.of(row, places));
                    if (waiting.size() == BATCH) {
                        write(sql, waiting);
                        done.accept(written[0] += BATCH);
                        waiting.clear();
                    }
                },
                values);
        write(sql, waiting);
    }

    /** All of them in one statement, column by column. */
    private void write(String sql, List<Object[]> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.update(sql, statement -> {
            for (EntryColumn column : EntryColumn.values()) {
                Object[] values =
                        entries.stream().map(entry -> entry[column.ordinal()]).toArray();
                statement.setArray(
                        column.ordinal() + 1, statement.getConnection().createArrayOf(column.type(), values));
            }
        });
    }
}
