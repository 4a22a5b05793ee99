package org.throughline.directory.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/** An entry as it is made from a row of {@link EntryQuery}: what the words of all tables say of one service. */
final class EntryDraft {

    /** The start of a description says what a service is; the rest mentions many things. */
    private static final int SELECTIVE = 400;

    private static final int DESCRIPTIVE = 2_500;
    /** A service that says less of itself than this is known by its organization. */
    private static final int SHORT = 100;

    private static final int ADULT = 18;

    private static final NeedKeywords KEYWORDS = keywords();

    private final ResultSet row;
    private final Map<EntryColumn, Object> values = new EnumMap<>(EntryColumn.class);
    private final String own;
    private final String organization;
    private final String description;
    private final String terms;

    private EntryDraft(ResultSet row) throws SQLException {
        this.row = row;
        own = joined(row.getString("name"), row.getString("alternate_name"));
        terms = joined(row.getString("keywords"), row.getString("terms"));
        organization = joined(row.getString("organization"));
        description = joined(row.getString("description"));
    }

    /** The values of all columns, in their order. */
    static Object[] of(ResultSet row, EntryPlaces places) throws SQLException {
        EntryDraft draft = new EntryDraft(row);
        draft.needs();
        draft.languages();
        draft.admission();
        draft.places(places);
        draft.words();
        Object[] all = new Object[EntryColumn.values().length];
        draft.values.forEach((column, value) -> all[column.ordinal()] = value);
        return all;
    }

    private void needs() throws SQLException {
        List<String> spoken = spokenNeeds();
        List<String> decided = array("needs");
        List<String> filed = array("filed_needs");
        values.put(EntryColumn.SPOKEN_NEEDS, list(spoken));
        values.put(EntryColumn.NEEDS, list(!decided.isEmpty() ? decided : filed.isEmpty() ? spoken : filed));
    }

    private List<String> spokenNeeds() throws SQLException {
        String beginning = start(description);
        String rest = description.substring(beginning.length(), Math.min(description.length(), DESCRIPTIVE));
        Set<String> needs = new LinkedHashSet<>(KEYWORDS.of(joined(own, terms), beginning, rest));
        if (needs.isEmpty() && description.length() < SHORT) {
            needs.addAll(KEYWORDS.of(organization, joined(start(row.getString("about_organization"))), ""));
        }
        return needs.isEmpty() ? List.of("other") : List.copyOf(needs);
    }

    private void languages() throws SQLException {
        EntryLanguages spoken = EntryLanguages.of(texts("languages"), row.getString("interpretation"));
        values.put(EntryColumn.LANGUAGES, list(spoken.names()));
        values.put(EntryColumn.LANGUAGE_KEYS, list(spoken.keys()));
        values.put(EntryColumn.INTERPRETATION, spoken.interpretation());
    }

    private void admission() throws SQLException {
        String eligibility = eligibility();
        AdmissionWords said = AdmissionWords.of(eligibility);
        Object youngest = row.getObject("minimum_age");
        Object oldest = row.getObject("maximum_age");
        values.put(
                EntryColumn.MINIMUM_AGE,
                youngest == null && oldest == null && said.adults() ? (Object) ADULT : youngest);
        values.put(EntryColumn.MAXIMUM_AGE, oldest);
        values.put(EntryColumn.SEX, said.sex());
        AdmissionWords called = AdmissionWords.of(own);
        values.put(EntryColumn.YOUNG, said.young() || called.young() && !said.adults());
        values.put(EntryColumn.VETERANS, said.veterans() || called.veterans());
        values.put(EntryColumn.LOW_INCOME, said.lowIncome());
        values.put(EntryColumn.FREE, FeePolicy.isFree(row.getString("fees")));
        values.put(EntryColumn.FILED_MINIMUM_AGE, row.getObject("filed_minimum_age"));
        values.put(EntryColumn.FILED_MAXIMUM_AGE, row.getObject("filed_maximum_age"));
        values.put(EntryColumn.FILED_SEX, row.getString("filed_sex"));
        values.put(EntryColumn.FILED_VETERANS, row.getBoolean("filed_veterans"));
        values.put(EntryColumn.FILED_LOW_INCOME, row.getBoolean("filed_low_income"));
    }

    private String eligibility() throws SQLException {
        return joined(row.getString("eligibility"), row.getString("eligibilities"));
    }

    private void places(EntryPlaces places) throws SQLException {
        Set<String> where = places.of(
                texts("places"), joined(own, start(row.getString("description"))), texts("organization_cities"));
        values.put(EntryColumn.PLACES, list(where));
        values.put(EntryColumn.PLACE_KEYS, list(EntryPlaces.keys(where, texts("postal_codes"))));
        values.put(EntryColumn.POSTAL_CODES, list(texts("postal_codes")));
        values.put(EntryColumn.POINTS, list(array("points")));
        values.put(EntryColumn.REGIONS, list(texts("regions")));
        EntryAreas reached =
                EntryAreas.of(texts("areas"), eligibility(), joined(own, organization, start(description)));
        values.put(EntryColumn.AREAS, list(reached.keys()));
        values.put(EntryColumn.BY_PHONE, reached.byPhone());
        String around = joined(organization, String.join(" ", texts("locations")), String.join(" ", where));
        values.put(EntryColumn.AROUND, around);
        values.put(EntryColumn.WORDS, joined(own, around));
    }

    private void words() throws SQLException {
        values.put(EntryColumn.SERVICE_ID, row.getObject("id", java.util.UUID.class));
        values.put(EntryColumn.SORT_NAME, row.getString("name").toLowerCase(Locale.ROOT));
        values.put(EntryColumn.PHONE, row.getString("phone"));
        values.put(EntryColumn.CALLED, own);
        values.put(
                EntryColumn.FILED,
                joined(terms, String.valueOf(values.get(EntryColumn.NEEDS)).replace(EntryColumn.BETWEEN, " ")));
        values.put(
                EntryColumn.SAID,
                joined(
                        row.getString("description"),
                        eligibility(),
                        row.getString("application_process"),
                        start(row.getString("about_organization"))));
    }

    private static NeedKeywords keywords() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("directory/need-keywords.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return new NeedKeywords(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String list(Collection<String> texts) {
        return String.join(EntryColumn.BETWEEN, texts);
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

    private List<String> array(String column) throws SQLException {
        return row.getArray(column) == null
                ? List.of()
                : List.of((String[]) row.getArray(column).getArray());
    }

    private List<String> texts(String column) throws SQLException {
        Set<String> texts = new TreeSet<>(array(column));
        texts.remove("");
        return List.copyOf(texts);
    }
}
