package org.throughline.directory.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private static final String READ = """
            select s.id, s.name, s.alternate_name, s.description, s.keywords, s.eligibility, s.application_process,
                   coalesce(s.minimum_age, (select min(minimum_age) from directory_eligibility where service_id = s.id)) as minimum_age,
                   coalesce(s.maximum_age, (select max(maximum_age) from directory_eligibility where service_id = s.id)) as maximum_age,
                   o.name as organization, o.description as about_organization, v.needs,
                   (select array_agg(distinct coalesce(x.p, '')) from (
                        select a.city as p from directory_address a
                        join directory_service_at_location sl on sl.location_id = a.location_id
                        where sl.service_id = s.id and a.kind = 'physical'
                        union all select a.county || ' County' from directory_address a
                        join directory_service_at_location sl on sl.location_id = a.location_id
                        where sl.service_id = s.id and a.kind = 'physical'
                            and a.county is not null and a.county !~* 'county'
                        union all select name from directory_service_area where service_id = s.id) x) as places,
                   (select array_agg(distinct left(a.postal_code, 5)) from directory_address a
                        join directory_service_at_location sl on sl.location_id = a.location_id
                        where sl.service_id = s.id and a.kind = 'physical' and a.postal_code is not null) as postal_codes,
                   (select array_agg(distinct a.city) from directory_address a
                        where a.organization_id = s.organization_id and a.city is not null
                            and (a.kind = 'physical' or a.street !~* 'p\\.? ?o\\.? ?box')) as organization_cities,
                   (select array_agg(distinct l.name) from directory_location l
                        join directory_service_at_location sl on sl.location_id = l.id
                        where sl.service_id = s.id and l.name is not null) as locations,
                   (select array_agg(distinct spoken) from (
                        select l.name as spoken from directory_language l where l.service_id = s.id
                        union all select l.code from directory_language l where l.service_id = s.id and l.code is not null
                        union all select l.name from directory_service_at_location sl
                        join directory_language l on l.location_id = sl.location_id and l.service_id is null
                        where sl.service_id = s.id) x) as languages,
                   s.interpretation,
                   (select array_agg(distinct t.name) from directory_taxonomy_term t
                        join directory_service_term st on st.term_id = t.id where st.service_id = s.id) as terms,
                   coalesce(
                        (select min(number) from directory_phone where service_id = s.id and type is distinct from 'fax'),
                        (select min(number) from directory_phone where type is distinct from 'fax' and location_id in (
                            select location_id from directory_service_at_location where service_id = s.id)),
                        (select min(number) from directory_phone where organization_id = s.organization_id
                            and type is distinct from 'fax')) as phone
            from directory_service s
            left join directory_organization o on o.id = s.organization_id
            left join directory_need_override v on v.service_id = s.id
            where\s""";

    private static final String SHOWN = "s.status = 'active' and s.suspended_at is null and not exists (select from"
            + " directory_organization h where h.id = s.organization_id and h.suspended_at is not null)";

    private static final String WRITE = """
            insert into directory_entry as e (service_id, sort_name, needs, places, place_keys, languages, language_keys,
                interpretation, minimum_age, maximum_age, phone, words, document)
            values (?, ?, ?, ?,
                    (select array_agg(distinct case key when '*' then key else folded(key) end) from unnest(?::text[]) key),
                    ?, ?, ?, ?, ?, ?, folded(?), setweight(to_tsvector('english', folded(?)), 'A')
                || setweight(to_tsvector('english', folded(?)), 'C'))
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

    private static final int BATCH = 200;
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
        // nobody has analyzed the rows of this transaction: each service would scan them all
        jdbc.execute("set local enable_seqscan = off");
        jdbc.execute("set local enable_nestloop = on");
        jdbc.update("""
                delete from directory_entry e using directory_service s, touched_service t
                where t.id = s.id and s.id = e.service_id and not (""" + SHOWN + ")");
        write("s.id in (select id from touched_service)", done);
        keepWords("s.id in (select id from touched_service)");
        jdbc.execute("set local enable_seqscan = on");
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
                        + " and not (" + SHOWN + ")",
                entry);
        write(of, done -> {}, entry);
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

    private void write(String condition, IntConsumer done, Object... values) {
        EntryPlaces places = new EntryPlaces(
                jdbc.queryForList("select distinct city from directory_address where city is not null", String.class));
        List<Object[]> waiting = new ArrayList<>();
        int[] written = {0};
        portions.query(
                READ + SHOWN + " and " + condition,
                row -> {
                    waiting.add(entry(row, places));
                    if (waiting.size() == BATCH) {
                        jdbc.batchUpdate(WRITE, waiting);
                        done.accept(written[0] += BATCH);
                        waiting.clear();
                    }
                },
                values);
        jdbc.batchUpdate(WRITE, waiting);
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
            needs.toArray(String[]::new),
            where.toArray(String[]::new),
            EntryPlaces.keys(where, texts(row, "postal_codes")).toArray(String[]::new),
            spoken.names().toArray(String[]::new),
            spoken.keys().toArray(String[]::new),
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
