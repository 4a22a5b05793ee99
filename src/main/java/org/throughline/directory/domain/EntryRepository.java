package org.throughline.directory.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.throughline.directory.EntryKind;

/** Makes {@code directory_entry} from the tables: one row an active service, rewritten only where it differs. */
@Repository
public class EntryRepository {

    private static final String WRITE = """
            insert into directory_entry as e (service_id, sort_name, needs, places, place_keys, languages, language_keys,
                interpretation, minimum_age, maximum_age, phone, words, document)
            select service_id, sort_name, string_to_array(needs, '\u001f'), string_to_array(places, '\u001f'),
                (select array_agg(distinct case key when '*' then key else folded(key) end)
                    from unnest(string_to_array(place_keys, '\u001f')) key),
                string_to_array(languages, '\u001f'), string_to_array(language_keys, '\u001f'), interpretation,
                minimum_age, maximum_age, phone, folded(words),
                setweight(to_tsvector('english', folded(called)), 'A')
                    || setweight(to_tsvector('english', folded(said)), 'C')
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[],
                ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
                entry (service_id, sort_name, needs, places, place_keys, languages, language_keys, interpretation,
                    minimum_age, maximum_age, phone, words, called, said)
            on conflict (service_id) do update set sort_name = excluded.sort_name, needs = excluded.needs,
                places = excluded.places, place_keys = excluded.place_keys, languages = excluded.languages,
                language_keys = excluded.language_keys, interpretation = excluded.interpretation,
                minimum_age = excluded.minimum_age,
                maximum_age = excluded.maximum_age, phone = excluded.phone, words = excluded.words,
                document = excluded.document
            where (e.sort_name, e.needs, e.places, e.place_keys, e.languages, e.language_keys, e.interpretation,
                e.minimum_age, e.maximum_age, e.phone, e.words, e.document) is distinct from (excluded.sort_name, excluded.needs, excluded.places,
                excluded.place_keys, excluded.languages, excluded.language_keys, excluded.interpretation,
                excluded.minimum_age, excluded.maximum_age, excluded.phone,
                excluded.words, excluded.document)""";

    private static final List<String> COLUMNS = List.of(
            "uuid", "text", "text", "text", "text", "text", "text", "text", "int", "int", "text", "text", "text",
            "text");

    private static final int BATCH = 500;
    /** The start of a description says what a service is; the rest mentions many things. */
    private static final int SELECTIVE = 400;

    private static final int DESCRIPTIVE = 2_500;
    /** A service that says less of itself than this is known by its organization. */
    private static final int SHORT = 100;

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

    private final NeedKeywords keywords;

    public EntryRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.portions = new JdbcTemplate(jdbc.getDataSource());
        this.portions.setFetchSize(BATCH);
        this.keywords = keywords();
    }

    private static NeedKeywords keywords() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("directory/need-keywords.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return new NeedKeywords(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        write("select id from touched_service", done);
        keepWords("s.id in (select id from touched_service)");
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
        write("select s.id from directory_service s where " + of, done -> {}, entry);
        keepWords(of, entry);
    }

    /** Keeps the words of names and places, for what is misspelled. */
    private void keepWords(String of, Object... values) {
        jdbc.update(
                "insert into directory_word select distinct word from directory_service s"
                        + " join directory_entry e on e.service_id = s.id, regexp_split_to_table(e.words, '[^[:alpha:]]+') word"
                        + " where char_length(word) between 4 and 40 and " + of + " on conflict do nothing",
                values);
    }

    private void write(String chosen, IntConsumer done, Object... values) {
        EntryPlaces places = new EntryPlaces(
                jdbc.queryForList("select distinct city from directory_address where city is not null", String.class));
        List<Object[]> waiting = new ArrayList<>();
        int[] written = {0};
        portions.query(
                EntryQuery.of(chosen),
                row -> {
                    waiting.add(entry(row, places));
                    if (waiting.size() == BATCH) {
                        write(waiting);
                        done.accept(written[0] += BATCH);
                        waiting.clear();
                    }
                },
                values);
        write(waiting);
    }

    /** All of them in one statement, column by column. */
    private void write(List<Object[]> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.update(WRITE, statement -> {
            for (int column = 0; column < COLUMNS.size(); column++) {
                int at = column;
                Object[] values = entries.stream().map(entry -> entry[at]).toArray();
                statement.setArray(column + 1, statement.getConnection().createArrayOf(COLUMNS.get(column), values));
            }
        });
    }

    private Object[] entry(ResultSet row, EntryPlaces places) throws SQLException {
        String name = row.getString("name");
        String own = joined(name, row.getString("alternate_name"));
        String terms = joined(row.getString("keywords"), String.join(", ", texts(row, "terms")));
        String organization = joined(row.getString("organization"));
        Set<String> where = places.of(
                texts(row, "places"),
                joined(own, start(row.getString("description"))),
                texts(row, "organization_cities"));
        EntryLanguages spoken = EntryLanguages.of(texts(row, "languages"), row.getString("interpretation"));
        String locations = String.join(" ", texts(row, "locations"));
        List<String> needs = needs(row, joined(own, terms), organization);
        return new Object[] {
            row.getObject("id", UUID.class),
            name.toLowerCase(Locale.ROOT),
            list(needs),
            list(where),
            list(EntryPlaces.keys(where, texts(row, "postal_codes"))),
            list(spoken.names()),
            list(spoken.keys()),
            spoken.interpretation(),
            row.getObject("minimum_age"),
            row.getObject("maximum_age"),
            row.getString("phone"),
            joined(own, organization, locations, String.join(" ", where)),
            joined(own, organization, locations, String.join(" ", where), String.join(" ", needs)),
            joined(
                    row.getString("description"),
                    terms,
                    row.getString("eligibility"),
                    row.getString("application_process"),
                    start(row.getString("about_organization")))
        };
    }

    private List<String> needs(ResultSet row, String own, String organization) throws SQLException {
        if (row.getArray("needs") != null) {
            return texts(row, "needs");
        }
        String description = joined(row.getString("description"));
        String beginning = start(description);
        String rest = description.substring(beginning.length(), Math.min(description.length(), DESCRIPTIVE));
        Set<String> needs = new LinkedHashSet<>(keywords.of(own, beginning, rest));
        if (needs.isEmpty() && description.length() < SHORT) {
            needs.addAll(keywords.of(organization, joined(start(row.getString("about_organization"))), ""));
        }
        return needs.isEmpty() ? List.of("other") : List.copyOf(needs);
    }

    private static String list(Collection<String> texts) {
        return String.join("\u001f", texts);
    }

    private static String start(String text) {
        return text == null || text.length() <= SELECTIVE ? text : text.substring(0, SELECTIVE);
    }

    private static String joined(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(part);
            }
        }
        return text.toString();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        if (row.getArray(column) == null) {
            return List.of();
        }
        Set<String> texts =
                new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
        texts.remove("");
        return List.copyOf(texts);
    }
}
