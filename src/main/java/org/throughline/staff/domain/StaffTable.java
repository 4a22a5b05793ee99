package org.throughline.staff.domain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.shared.CsvReader;
import org.throughline.shared.Language;
import org.throughline.shared.Rejection;
import org.throughline.staff.NewAccount;
import org.throughline.staff.Team;

/** A table of people as CSV: what its lines say, whether or not that is right. */
public final class StaffTable {

    /** As the columns are named in the template; capitals, spaces and dashes do not matter. */
    public static final List<String> COLUMNS = List.of(
            "username",
            "first name",
            "last name",
            "email",
            "roles",
            "teams",
            "language",
            "license kind",
            "license state",
            "license number",
            "license valid until");

    private static final Set<String> NEEDED = Set.of("username", "firstname", "lastname", "roles");

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> teamIds;

    private StaffTable(List<Team> teams) {
        this.teamIds =
                teams.stream().collect(Collectors.toMap(team -> folded(team.name()), Team::id, (one, other) -> one));
    }

    /**
     * @param number where it stands, 1 is the first
     * @param account null where the line is broken
     * @param expires null where there is no such day
     */
    public record StaffTableLine(
            long number, NewAccount account, String kind, String state, String licenceNumber, LocalDate expires) {

        public boolean namesLicence() {
            return !kind.isEmpty() || !state.isEmpty() || !licenceNumber.isEmpty();
        }
    }

    /** Rejections at the field {@code csv}: invalid {@code import-empty}, {@code import-columns}, {@code import-rows-many}. */
    public static List<StaffTableLine> read(String text, List<Team> teams, int most) {
        try {
            StaffTable table = new StaffTable(teams);
            CsvReader csv = new CsvReader(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text));
            table.place(csv.header());
            List<StaffTableLine> lines = new ArrayList<>();
            for (CsvReader.Record record = csv.next(); record != null; record = csv.next()) {
                if (lines.size() == most) {
                    throw Rejection.invalidField("csv", "import-rows-many", most);
                }
                lines.add(table.line(record));
            }
            return lines;
        } catch (IOException notOfAText) {
            throw new UncheckedIOException(notOfAText);
        }
    }

    private void place(List<String> header) {
        if (header == null) {
            throw Rejection.invalidField("csv", "import-empty");
        }
        Set<String> known = COLUMNS.stream().map(StaffTable::folded).collect(Collectors.toSet());
        for (int i = 0; i < header.size(); i++) {
            String column = folded(header.get(i));
            if (!known.contains(column) || places.put(column, i) != null) {
                throw Rejection.invalidField("csv", "import-columns", header.get(i));
            }
        }
        NEEDED.stream()
                .filter(column -> !places.containsKey(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw Rejection.invalidField("csv", "import-column-missing", missing);
                });
    }

    private StaffTableLine line(CsvReader.Record record) {
        List<String> fields = record.fields();
        if (fields == null) {
            return new StaffTableLine(record.line(), null, "", "", "", null);
        }
        NewAccount account = new NewAccount(
                field(fields, "username"),
                orNull(field(fields, "firstname")),
                orNull(field(fields, "lastname")),
                orNull(field(fields, "email")),
                null,
                several(field(fields, "roles").toLowerCase(Locale.ROOT)),
                several(field(fields, "teams")).stream()
                        .map(team -> teamIds.getOrDefault(folded(team), team))
                        .collect(Collectors.toSet()),
                field(fields, "language").isEmpty() ? Language.FIRST.tag() : field(fields, "language"));
        return new StaffTableLine(
                record.line(),
                account,
                field(fields, "licensekind"),
                field(fields, "licensestate"),
                field(fields, "licensenumber"),
                day(field(fields, "licensevaliduntil")));
    }

    private String field(List<String> fields, String column) {
        Integer place = places.get(column);
        return place == null || place >= fields.size() ? "" : fields.get(place).strip();
    }

    private static Set<String> several(String text) {
        return Arrays.stream(text.split("[;,/|]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("licence", "license").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
