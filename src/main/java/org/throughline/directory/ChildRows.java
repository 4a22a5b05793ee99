package org.throughline.directory;

import java.util.UUID;
import org.throughline.directory.domain.AgeRange;
import org.throughline.directory.hsds.TableRow;

/** Takes what is said about services and locations: where, in which languages, for whom, at what cost, under which terms. */
final class ChildRows {

    private final ImportRun run;

    ChildRows(ImportRun run) {
        this.run = run;
    }

    void placement(TableRow tableRow) {
        String service = Parents.needed(run.services, tableRow.id("service_id"), "service", "service_id");
        String location = Parents.needed(run.locations, tableRow.id("location_id"), "location", "location_id");
        String id = tableRow.id("id");
        run.servicesAtLocation.put(
                tableRow,
                run.servicesAtLocation.key(id, service, location),
                run.services.id(service),
                run.locations.id(location),
                tableRow.text("description"));
        if (id != null) {
            run.placements.putIfAbsent(id, new String[] {service, location});
        }
    }

    /** For services that name their location in their own row. */
    void placement(String service, String location) {
        String key = run.servicesAtLocation.key(null, service, location);
        run.servicesAtLocation.derive(key, run.services.id(service), run.locations.id(location), null);
    }

    void language(TableRow tableRow) {
        Parents parents = new Parents(run, tableRow);
        String name = tableRow.text("name", "language", "language_name", "code");
        if (name == null) {
            throw new UnusableRow("no-language", "name", null);
        }
        parents.require(parents.service, parents.location);
        String key = run.languages.key(tableRow.id("id"), parents.service, parents.location, name);
        run.languages.put(
                tableRow,
                key,
                idOf(run.services, parents.service),
                idOf(run.locations, parents.location),
                name,
                tableRow.text("code"));
    }

    /** A list of languages in a row of their service or location, as the Ohana files have it. */
    void languagesOf(String service, String location, String list) {
        for (String language : parts(list)) {
            String key = run.languages.key(null, "list", service, location, language);
            run.languages.derive(key, idOf(run.services, service), idOf(run.locations, location), language, null);
        }
    }

    void eligibility(TableRow tableRow) {
        String service = Parents.service(run, tableRow);
        String text = tableRow.text("eligibility", "description");
        AgeRange ages = RowAges.of(run, tableRow, text);
        if (text == null && ages.equals(AgeRange.ANY)) {
            throw new UnusableRow("no-text", "eligibility", null);
        }
        run.eligibility.refuseRepetition(tableRow.id("id"), service, text, ages);
        run.eligibility.put(
                tableRow,
                run.eligibility.key(tableRow.id("id"), service),
                run.services.id(service),
                text,
                ages.from(),
                ages.to());
    }

    void fee(TableRow tableRow) {
        String service = Parents.service(run, tableRow);
        String amount = tableRow.text("amount");
        if (amount != null && !amount.matches("\\d{1,9}(\\.\\d{1,4})?")) {
            run.remark(tableRow, "amount-dropped", "amount", amount);
            amount = null;
        }
        String option = tableRow.text("option");
        run.fees.refuseRepetition(tableRow.id("id"), service, option, amount);
        run.fees.put(
                tableRow,
                run.fees.key(tableRow.id("id"), service, option),
                run.services.id(service),
                option,
                amount == null ? null : new java.math.BigDecimal(amount),
                tableRow.text("currency"),
                tableRow.text("amount_description", "description"));
    }

    void area(TableRow tableRow) {
        String service = Parents.service(run, tableRow);
        String name = tableRow.text("service_area", "name", "description");
        if (name == null) {
            throw new UnusableRow("no-name", "service_area", null);
        }
        run.areas.refuseRepetition(tableRow.id("id"), service, name);
        run.areas.put(tableRow, run.areas.key(tableRow.id("id"), service, name), run.services.id(service), name);
    }

    /** A list of areas in the service's own row. */
    void areasOf(String service, String list) {
        for (String area : parts(list)) {
            run.areas.derive(run.areas.key(null, "list", service, area), run.services.id(service), area);
        }
    }

    void term(TableRow tableRow) {
        String name = tableRow.text("name", "term", "code");
        if (name == null) {
            throw new UnusableRow("no-name", "name", tableRow.id("id", "taxonomy_id"));
        }
        // in the older files taxonomy_id is the term's own id, in the newer ones its vocabulary
        String id = tableRow.has("id") ? tableRow.id("id") : tableRow.id("taxonomy_id");
        run.terms.put(tableRow, run.terms.key(id, name, tableRow.id("parent_id")), name, tableRow.id("parent_id"));
    }

    void serviceTerm(TableRow tableRow) {
        String service = termedService(tableRow);
        String term = Parents.needed(
                run.terms,
                tableRow.id("taxonomy_term_id", "taxonomy_id", "term_id"),
                "term",
                tableRow.column("taxonomy_term_id", "taxonomy_id", "term_id"));
        run.serviceTerms.refuseRepetition(tableRow.id("id"), service, term);
        run.serviceTerms.put(
                tableRow,
                run.serviceTerms.key(tableRow.id("id"), service, term),
                run.services.id(service),
                run.terms.id(term));
    }

    /** Attributes of HSDS 3 name what they hang on by {@code link_id}; only those of services are kept. */
    private String termedService(TableRow tableRow) {
        String link = tableRow.id("link_id");
        String[] placement = run.placements.get(link);
        if (placement != null) {
            return placement[0];
        }
        if (link != null && tableRow.id("service_id") == null && !run.services.knows(run.services.key(link))) {
            String entity = tableRow.text("link_entity");
            boolean elsewhere = entity != null && !entity.startsWith("service");
            throw new UnusableRow(elsewhere ? "not-of-a-service" : "unknown-service", "link_id", link);
        }
        return link != null && tableRow.id("service_id") == null
                ? run.services.key(link)
                : Parents.service(run, tableRow);
    }

    private void awaitedTerm(String service, String term) {
        run.serviceTerms.derive(
                run.serviceTerms.key(null, service, term), run.services.id(service), run.terms.id(term));
    }

    /** A list of terms in the service's own row; services come before terms, so terms not met yet are only awaited. */
    void termsOf(TableRow tableRow, String service, String list) {
        for (String term : parts(list)) {
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

    private static java.util.Set<String> parts(String list) {
        java.util.Set<String> parts = new java.util.LinkedHashSet<>();
        for (String part : list == null ? new String[0] : list.split("[,;|\n]")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static UUID idOf(StagedTable sink, String key) {
        return key == null ? null : sink.id(key);
    }
}
