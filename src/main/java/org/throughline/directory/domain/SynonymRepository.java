package org.throughline.directory.domain;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.Synonym;
import org.throughline.shared.Actor;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Slice;

/** What people write, and what else is looked for then. Phrases are kept folded. */
@Repository
public class SynonymRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    public SynonymRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By phrase as it was given, for those that have any. */
    public Map<String, List<String>> meanings(Collection<String> phrases) {
        Map<String, List<String>> meanings = new HashMap<>();
        jdbc.sql("select p, s.means from unnest(?::text[]) p join directory_synonym s on s.phrase = folded(p)")
                .param(phrases.toArray(String[]::new))
                .query(row -> {
                    meanings.put(row.getString(1), ServiceRowMapper.texts(row, "means"));
                });
        return meanings;
    }

    public Slice<Synonym> list(Integer asked, String after) {
        int limit = Slice.limit(asked);
        String from =
                after == null || after.isBlank() ? "" : Cursor.parts(after, 1).get(0);
        List<Synonym> found = jdbc.sql(
                        "select phrase, means, by from directory_synonym where phrase > ? order by phrase limit ?")
                .params(from, limit + 1)
                .query((row, n) ->
                        new Synonym(row.getString(1), ServiceRowMapper.texts(row, "means"), row.getString("by")))
                .list();
        return Slice.of(found, limit, last -> Cursor.of(last.phrase()));
    }

    public void save(String phrase, List<String> means, Actor actor) {
        jdbc.sql("""
                        insert into directory_synonym (phrase, means, by, at) values (folded(?), ?, ?, ?)
                        on conflict (phrase) do update set means = excluded.means, by = excluded.by, at = excluded.at""")
                .params(phrase, means.toArray(String[]::new), actor.username(), JdbcTime.of(clock.instant()))
                .update();
    }

    public void remove(String phrase) {
        jdbc.sql("delete from directory_synonym where phrase = folded(?)")
                .param(phrase)
                .update();
    }
}
