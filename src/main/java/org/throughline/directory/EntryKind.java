package org.throughline.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.throughline.shared.Rejection;

/** What administrators add and correct in the directory, with all that may be said of it. */
public enum EntryKind {
    ORGANIZATION(
            "directory_organization",
            "organization",
            List.of(
                    EntryField.needed("name", FieldKind.LINE),
                    EntryField.line("alternate_name"),
                    EntryField.text("description"),
                    EntryField.of("email", FieldKind.EMAIL),
                    EntryField.of("url", FieldKind.URL),
                    EntryField.line("legal_status"),
                    EntryField.line("tax_status"),
                    EntryField.line("tax_id"),
                    EntryField.line("year_incorporated")),
            List.of(EntryList.PHONES, EntryList.ADDRESSES, EntryList.IDENTIFIERS, EntryList.FUNDING)),
    SERVICE(
            "directory_service",
            "service",
            List.of(
                    EntryField.needed("name", FieldKind.LINE),
                    EntryField.line("alternate_name"),
                    EntryField.text("description"),
                    EntryField.needed("status", FieldKind.STATUS),
                    EntryField.text("application_process"),
                    EntryField.text("eligibility"),
                    EntryField.of("minimum_age", FieldKind.YEARS),
                    EntryField.of("maximum_age", FieldKind.YEARS),
                    EntryField.text("fees"),
                    EntryField.line("wait_time"),
                    EntryField.text("interpretation"),
                    EntryField.of("email", FieldKind.EMAIL),
                    EntryField.of("url", FieldKind.URL),
                    EntryField.text("keywords")),
            List.of(
                    EntryList.PLACES,
                    EntryList.PHONES,
                    EntryList.HOURS,
                    EntryList.LANGUAGES,
                    EntryList.ELIGIBILITY_RULES,
                    EntryList.FEE_OPTIONS,
                    EntryList.DOCUMENTS,
                    EntryList.AREAS)),
    PLACE(
            "directory_location",
            "location",
            List.of(
                    EntryField.needed("name", FieldKind.LINE),
                    EntryField.line("alternate_name"),
                    EntryField.text("description"),
                    EntryField.text("transportation"),
                    EntryField.of("latitude", FieldKind.DEGREES),
                    EntryField.of("longitude", FieldKind.DEGREES)),
            List.of(EntryList.ADDRESSES, EntryList.PHONES, EntryList.HOURS, EntryList.LANGUAGES));

    private final String table;
    private final String word;
    private final List<EntryField> fields;
    private final List<EntryList> lists;

    EntryKind(String table, String word, List<EntryField> fields, List<EntryList> lists) {
        this.table = table;
        this.word = word;
        this.fields = fields;
        this.lists = lists;
    }

    /** @throws Rejection not found {@code entry-unknown} */
    public static EntryKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("entry-unknown"));
    }

    /** As addresses and answers name it. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String table() {
        return table;
    }

    /** As columns of other tables name it: {@code service} of {@code service_id}. */
    public String word() {
        return word;
    }

    public List<EntryField> fields() {
        return fields;
    }

    public List<EntryList> lists() {
        return lists;
    }
}
