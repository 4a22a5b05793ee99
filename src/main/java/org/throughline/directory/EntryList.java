package org.throughline.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows that hang on an entry and are written together with it. */
public enum EntryList {
    PHONES(
            "directory_phone",
            List.of("service", "location", "organization"),
            List.of(
                    EntryField.needed("number", FieldKind.PHONE),
                    EntryField.line("extension"),
                    EntryField.line("type"),
                    EntryField.line("description")),
            List.of("language")),
    ADDRESSES(
            "directory_address",
            List.of("location", "organization"),
            List.of(
                    EntryField.line("attention"),
                    EntryField.line("street"),
                    EntryField.line("city"),
                    EntryField.line("county"),
                    EntryField.line("region"),
                    EntryField.line("postal_code")),
            List.of("country", "kind")),
    HOURS(
            "directory_schedule",
            List.of("service", "location"),
            List.of(
                    EntryField.needed("weekday", FieldKind.WEEKDAY),
                    EntryField.of("opens_at", FieldKind.TIME),
                    EntryField.of("closes_at", FieldKind.TIME),
                    EntryField.line("description")),
            List.of("frequency", "every", "ordinal", "month_day", "valid_from", "valid_to")),
    LANGUAGES(
            "directory_language",
            List.of("service", "location"),
            List.of(EntryField.needed("name", FieldKind.LINE)),
            List.of()),
    ELIGIBILITY_RULES(
            "directory_eligibility",
            List.of("service"),
            List.of(
                    EntryField.line("eligibility"),
                    EntryField.of("minimum_age", FieldKind.YEARS),
                    EntryField.of("maximum_age", FieldKind.YEARS)),
            List.of()),
    FEE_OPTIONS(
            "directory_fee",
            List.of("service"),
            List.of(
                    EntryField.line("option"),
                    EntryField.of("amount", FieldKind.AMOUNT),
                    EntryField.line("currency"),
                    EntryField.line("description")),
            List.of()),
    DOCUMENTS(
            "directory_required_document",
            List.of("service"),
            List.of(EntryField.needed("document", FieldKind.LINE), EntryField.of("uri", FieldKind.URL)),
            List.of()),
    AREAS("directory_service_area", List.of("service"), List.of(EntryField.needed("name", FieldKind.LINE)), List.of()),
    IDENTIFIERS(
            "directory_organization_identifier",
            List.of("organization"),
            List.of(
                    EntryField.line("identifier_scheme"),
                    EntryField.line("identifier_type"),
                    EntryField.needed("identifier", FieldKind.LINE)),
            List.of()),
    FUNDING(
            "directory_funding",
            List.of("service", "organization"),
            List.of(EntryField.needed("funded_by", FieldKind.LINE)),
            List.of()),
    PLACES(
            "directory_service_at_location",
            List.of("service"),
            List.of(EntryField.needed("location_id", FieldKind.PLACE)),
            List.of());

    private final String table;
    private final List<String> owners;
    private final List<EntryField> fields;
    private final List<String> more;

    EntryList(String table, List<String> owners, List<EntryField> fields, List<String> more) {
        this.table = table;
        this.owners = owners;
        this.fields = fields;
        this.more = more;
    }

    /** The list whose rows that table holds; empty for a table of none. */
    public static Optional<EntryList> of(String table) {
        return Arrays.stream(values()).filter(list -> list.table.equals(table)).findFirst();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String table() {
        return table;
    }

    /** What a row may hang on; where it names several, the first of them has it. */
    public List<String> owners() {
        return owners;
    }

    /** What is shown and written. */
    public List<EntryField> fields() {
        return fields;
    }

    /** All columns that say something, by which two words of a source are told apart. */
    public List<String> columns() {
        return Stream.concat(fields.stream().map(EntryField::name), more.stream())
                .toList();
    }
}
