package org.throughline.directory.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is written of an entry, in one statement for many of them: each column an array, lists joined by {@link #BETWEEN}. */
enum EntryColumn {
    SERVICE_ID("uuid"),
    SORT_NAME("text"),
    NEEDS("text", true),
    SPOKEN_NEEDS("text", true),
    PLACES("text", true),
    PLACE_KEYS(
            "text",
            "(select array_agg(distinct case key when '*' then key else folded(key) end)"
                    + " from unnest(string_to_array(place_keys, '\u001f')) key)"),
    LANGUAGES("text", true),
    LANGUAGE_KEYS("text", true),
    INTERPRETATION("text"),
    MINIMUM_AGE("int"),
    MAXIMUM_AGE("int"),
    SEX("text"),
    YOUNG("bool"),
    VETERANS("bool"),
    LOW_INCOME("bool"),
    FREE("bool"),
    FILED_MINIMUM_AGE("int"),
    FILED_MAXIMUM_AGE("int"),
    FILED_SEX("text"),
    FILED_VETERANS("bool"),
    FILED_LOW_INCOME("bool"),
    POSTAL_CODES("text", true),
    POINTS("text", "string_to_array(points, '\u001f')::double precision[]"),
    REGIONS("text", true),
    AREAS("text", true),
    BY_PHONE("bool"),
    PHONE("text"),
    WORDS("text", "folded(words)"),
    CALLED("text", null),
    FILED("text", null),
    SAID("text", null),
    AROUND("text", null);

    static final String BETWEEN = "\u001f";

    /** Its names first, then what the publisher's terms say, then what is told, at last whose it is and where. */
    private static final String DOCUMENT =
            "setweight(to_tsvector('english', folded(called)), 'A') || " + EntryTerms.DOCUMENT
                    + " || setweight(to_tsvector('english', folded(said)), 'C')"
                    + " || setweight(to_tsvector('english', folded(around)), 'D')";

    /**
     * Of the reading that makes entries. It grows by one whenever {@link EntryQuery}, {@link EntryDraft} or what they use reads
     * otherwise than before, and entries of an earlier reading are made again at the next start. {@code EntryReadingTest} fails
     * where that is forgotten.
     */
    static final int READING = 1;

    static final String WRITE = write();

    /** Leaves alone what somebody else has made by this reading meanwhile: that is newer. */
    static final String RENEW = WRITE + " and e.made_by < " + READING;

    private final String type;
    private final String value;

    EntryColumn(String type) {
        this.type = type;
        this.value = column();
    }

    EntryColumn(String type, boolean list) {
        this.type = type;
        this.value = list ? "string_to_array(" + column() + ", '\u001f')" : column();
    }

    EntryColumn(String type, String value) {
        this.type = type;
        this.value = value;
    }

    String type() {
        return type;
    }

    private String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String write() {
        List<EntryColumn> kept =
                Arrays.stream(values()).filter(column -> column.value != null).toList();
        List<EntryColumn> all = List.of(values());
        String set = joined(kept.subList(1, kept.size()), column -> column.column() + " = excluded." + column.column());
        return "insert into directory_entry as e (" + joined(kept, EntryColumn::column) + ", document, made_by) select "
                + joined(kept, column -> column.value) + ", " + DOCUMENT + ", " + READING + " from unnest("
                + joined(all, column -> "?::" + column.type + "[]") + ") entry (" + joined(all, EntryColumn::column)
                + ") on conflict (service_id) do update set " + set
                + ", document = excluded.document, made_by = excluded.made_by where ("
                + joined(kept, column -> "e." + column.column()) + ", e.document, e.made_by) is distinct from ("
                + joined(kept, column -> "excluded." + column.column()) + ", excluded.document, excluded.made_by)";
    }

    private static String joined(List<EntryColumn> columns, Function<EntryColumn, String> text) {
        return columns.stream().map(text).collect(Collectors.joining(", "));
    }
}
