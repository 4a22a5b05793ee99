package org.throughline.directory;

import java.util.Set;
import org.throughline.directory.hsds.TableRow;

/** Takes taxonomies, their terms, and what these are said of. */
final class TermRows {

    private static final Set<String> OF_A_SERVICE =
            Set.of("service", "services", "service_at_location", "service_at_locations");

    private final ImportRun run;

    TermRows(ImportRun run) {
        this.run = run;
    }

    void taxonomy(TableRow tableRow) {
        String name = tableRow.text("name");
        if (name == null) {
            throw new UnusableRow("no-name", "name", tableRow.id("id"));
        }
        run.taxonomies.put(
                tableRow,
                run.taxonomies.key(tableRow.id("id"), name),
                name,
                tableRow.text("description"),
                tableRow.text("uri"),
                tableRow.text("version"));
    }

    void term(TableRow tableRow) {
        String name = tableRow.text("name", "term", "code");
        if (name == null) {
            throw new UnusableRow("no-name", "name", tableRow.id("id", "taxonomy_id"));
        }
        // in the older files taxonomy_id is the term's own id, in the newer ones its vocabulary
        boolean newer = tableRow.has("id");
        String id = newer ? tableRow.id("id") : tableRow.id("taxonomy_id");
        String parent = run.terms.keyOf(tableRow.id("parent_id"));
        run.terms.put(
                tableRow,
                run.terms.key(id, name, parent),
                name,
                parent,
                tableRow.text("code"),
                tableRow.text("description", "term_description"),
                tableRow.text("taxonomy", "vocabulary"),
                newer ? run.taxonomies.keyOf(tableRow.id("taxonomy_id")) : null,
                tableRow.text("language"),
                tableRow.text("term_uri"));
    }

    /** A row of the older service_taxonomy, or an attribute of HSDS 3: that names by {@code link_id} what it hangs on. */
    void attribute(TableRow tableRow) {
        String link = tableRow.id("link_id");
        String service = service(tableRow, link);
        String value = tableRow.text("value", "taxonomy_detail");
        String label = tableRow.text("label");
        String term = term(tableRow, value == null && label == null);
        run.serviceTerms.refuseRepetition(tableRow.id("id"), service, link, term, value, label);
        run.serviceTerms.put(
                tableRow,
                run.serviceTerms.key(tableRow.id("id"), service, term),
                service == null ? null : run.services.id(service),
                term == null ? null : run.terms.id(term),
                link,
                tableRow.text("link_type"),
                tableRow.text("link_entity"),
                value,
                label);
    }

    private String term(TableRow tableRow, boolean needed) {
        String[] columns = {"taxonomy_term_id", "taxonomy_id", "term_id"};
        String named = tableRow.id(columns);
        if (named == null && !needed) {
            return null;
        }
        return Parents.needed(run.terms, named, "term", tableRow.column(columns));
    }

    /** Null for what is said of something else than a service. */
    private String service(TableRow tableRow, String link) {
        if (link == null || tableRow.id("service_id") != null) {
            return Parents.service(run, tableRow);
        }
        String[] placement = run.placements.get(link);
        String key = placement == null ? run.services.keyOf(link) : placement[0];
        if (run.services.knows(key)) {
            return key;
        }
        String entity = tableRow.text("link_entity");
        if (entity == null || OF_A_SERVICE.contains(entity)) {
            throw new UnusableRow("unknown-service", "link_id", link);
        }
        return null;
    }

    /** A list of terms in the service's own row; services come before terms, so terms not met yet are only awaited. */
    void termsOf(TableRow tableRow, String service, String list) {
        for (String term : ChildRows.parts(list)) {
            run.await(tableRow, service, term);
        }
    }

    /** Once all terms are read. */
    void awaitedTerms() {
        run.awaited().forEach(waiting -> {
            if (run.terms.knows(waiting.term())) {
                awaitedTerm(waiting.service(), waiting.term());
            } else {
                run.remark(waiting.row(), "unknown-term", "taxonomy_ids", waiting.term());
            }
        });
    }

    private void awaitedTerm(String service, String term) {
        String key = run.serviceTerms.key(null, service, term);
        run.serviceTerms.derive(key, run.services.id(service), run.terms.id(term), null, null, null, null, null);
    }
}
