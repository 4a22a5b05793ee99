package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.architecture.SqlReader.Mention;
import org.throughline.architecture.SqlReader.Use;

/** The reader that the rules of tables rest on. */
class SqlReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select a from note n where n.id = ?                                    | note
            select a from note n, team t where n.team = t.id                       | note team
            select a from note n join team t on t.id = n.team                      | note team
            select a from note left join lateral (select b from team) t on true    | note team
            select (select count(*) from team where id = n.id) from note n         | note team
            where exists (select 1 from team)                                      | team
            insert into note (id, team) values (?, ?)                              | note
            insert into note select id, worker from team                           | note team
            update note set team = :team from team where id = :id                  | note team
            delete from note using team where note.id = team.id                    | note team
            with recursive walked as (select id from note) select id from walked   | note
            with a as (select 1), b(x) as (select 2) select a, b from team, b      | team
            select a from unnest(:notes) as person, team                           | team
            select a from only public.note                                         | note
            select a from information_schema.columns                               | information_schema columns
            truncate table note                                                    | note
            on conflict (id) do update set note = excluded.note                    |
            select id from note for no key update of note                          | note
            select extract(epoch from worker) from note                            | note
            select a from note where team is distinct from worker                  | note
            select worker, note from team                                          | team
            select a from %s m join note n on n.id = m.id                          | note
            select 'from worker' as text from note -- from person                  | note
            """)
    void aTableIsNamedInAQuery(String sql, String tables) {
        assertThat(names(sql, Use.USES)).isEqualTo(tables == null ? Set.of() : Set.of(tables.split(" ")));
    }

    @Test
    void aTableIsNamedInADefinition() {
        String sql = """
                create table if not exists note (id uuid primary key, worker text references worker, team text);
                create view published_note as select id from note_version;
                create unique index note_by_team on note (team);
                create trigger kept before update or delete on submission for each row execute function f();
                create function f() returns trigger language plpgsql as $$
                begin delete from person; end $$;
                alter table contact add column team text references team (id);
                alter table old_name rename to new_name;
                drop view asked_form;
                """;
        assertThat(names(sql, Use.CREATES)).containsExactlyInAnyOrder("note", "published_note", "new_name");
        assertThat(names(sql, Use.REFERENCES)).containsExactlyInAnyOrder("worker", "team");
        assertThat(names(sql, Use.DROPS)).containsExactly("asked_form");
        assertThat(names(sql, Use.USES))
                .containsExactlyInAnyOrder("note", "note_version", "submission", "person", "contact", "old_name");
    }

    private static Set<String> names(String sql, Use use) {
        return SqlReader.read(sql).stream()
                .filter(mention -> mention.use() == use)
                .map(Mention::table)
                .collect(Collectors.toSet());
    }
}
