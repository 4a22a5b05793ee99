package org.throughline.directory;

import org.throughline.directory.hsds.TableRow;

/** Takes what HSDS 3.1 says beside: programs, papers to bring, access, room, funding, numbers, addresses on the web, changes. */
final class DetailRows {

    private final ImportRun run;

    DetailRows(ImportRun run) {
        this.run = run;
    }

    void program(TableRow tableRow) {
        Parents parents = new Parents(run, tableRow);
        String name = needed(tableRow, "no-name", "name", "alternate_name");
        run.programs.put(
                tableRow,
                run.programs.key(tableRow.id("id"), parents.organization, name),
                parents.organizationId(),
                name,
                tableRow.text("alternate_name"),
                tableRow.text("description"));
    }

    void requiredDocument(TableRow tableRow) {
        String service = Parents.service(run, tableRow);
        String document = tableRow.text("document", "name");
        String uri = tableRow.text("uri");
        if (document == null && uri == null) {
            throw new UnusableRow("no-text", "document", null);
        }
        run.documents.refuseRepetition(tableRow.id("id"), service, document, uri);
        run.documents.put(
                tableRow,
                run.documents.key(tableRow.id("id"), service, document),
                run.services.id(service),
                document,
                uri);
    }

    void accessibility(TableRow tableRow) {
        Parents parents = new Parents(run, tableRow);
        parents.require(parents.location);
        String description = tableRow.text("description", "accessibility");
        String details = tableRow.text("details");
        String url = RowValues.url(run, tableRow, "url");
        if (description == null && details == null && url == null) {
            throw new UnusableRow("no-text", "description", null);
        }
        run.accessibility.refuseRepetition(tableRow.id("id"), parents.location, description, details, url);
        run.accessibility.put(
                tableRow,
                run.accessibility.key(tableRow.id("id"), parents.location, description),
                parents.locationId(),
                description,
                details,
                url);
    }

    void unit(TableRow tableRow) {
        String name = needed(tableRow, "no-name", "name", "identifier");
        run.units.put(
                tableRow,
                run.units.key(tableRow.id("id"), name),
                name,
                tableRow.text("scheme"),
                tableRow.text("identifier"),
                tableRow.text("uri"));
    }

    void capacity(TableRow tableRow) {
        String service = Parents.service(run, tableRow);
        String unit = run.units.keyOf(tableRow.id("unit_id"));
        Object[] values = {
            run.services.id(service),
            unit,
            RowValues.number(run, tableRow, "number-dropped", "available"),
            RowValues.number(run, tableRow, "number-dropped", "maximum"),
            tableRow.text("description"),
            tableRow.text("updated")
        };
        run.capacities.refuseRepetition(tableRow.id("id"), values);
        run.capacities.put(tableRow, run.capacities.key(tableRow.id("id"), service, unit), values);
    }

    void funding(TableRow tableRow) {
        Parents parents = new Parents(run, tableRow);
        parents.require(parents.service, parents.organization);
        String by = needed(tableRow, "no-text", "source");
        run.funding.refuseRepetition(tableRow.id("id"), parents.service, parents.organization, by);
        run.funding.put(
                tableRow,
                run.funding.key(tableRow.id("id"), parents.service, parents.organization),
                parents.organizationId(),
                parents.serviceId(),
                by);
    }

    void identifier(TableRow tableRow) {
        Parents parents = new Parents(run, tableRow);
        parents.require(parents.organization);
        String identifier = needed(tableRow, "no-text", "identifier");
        String scheme = tableRow.text("identifier_scheme");
        String type = tableRow.text("identifier_type");
        run.identifiers.refuseRepetition(tableRow.id("id"), parents.organization, scheme, type, identifier);
        run.identifiers.put(
                tableRow,
                run.identifiers.key(tableRow.id("id"), parents.organization, scheme, identifier),
                parents.organizationId(),
                scheme,
                type,
                identifier);
    }

    /** The published table names no parent; one that does not is kept all the same. */
    void url(TableRow tableRow) {
        Parents parents = new Parents(run, tableRow);
        String url = RowValues.url(run, tableRow, "url");
        if (url == null) {
            throw new UnusableRow("no-text", "url", null);
        }
        String label = tableRow.text("label");
        run.urls.refuseRepetition(tableRow.id("id"), parents.service, parents.organization, label, url);
        run.urls.put(
                tableRow,
                run.urls.key(tableRow.id("id"), parents.service, parents.organization, url),
                parents.organizationId(),
                parents.serviceId(),
                label,
                url);
    }

    void metadata(TableRow tableRow) {
        Object[] values = {
            tableRow.id("resource_id"),
            tableRow.text("resource_type"),
            tableRow.text("last_action_date"),
            tableRow.text("last_action_type"),
            tableRow.text("field_name"),
            tableRow.text("previous_value"),
            tableRow.text("replacement_value"),
            tableRow.text("updated_by")
        };
        run.metadata.refuseRepetition(tableRow.id("id"), values);
        run.metadata.put(tableRow, run.metadata.key(tableRow.id("id"), values), values);
    }

    void metaTable(TableRow tableRow) {
        Object[] values = {tableRow.text("name"), tableRow.text("language"), tableRow.text("character_set")};
        run.metaTables.refuseRepetition(tableRow.id("id"), values);
        run.metaTables.put(tableRow, run.metaTables.key(tableRow.id("id"), values), values);
    }

    private static String needed(TableRow tableRow, String reason, String... columns) {
        String text = tableRow.text(columns);
        if (text == null) {
            throw new UnusableRow(reason, columns[0], null);
        }
        return text;
    }
}
