package org.throughline.directory;

import java.util.UUID;
import org.throughline.directory.TableSink.Outcome;
import org.throughline.directory.domain.AgeRange;
import org.throughline.directory.domain.Languages;
import org.throughline.directory.hsds.Row;

/** Takes what is said about services and locations: where, in which languages, for whom, at what cost, under which terms. */
final class ChildRows {

    private final ImportRun run;

    ChildRows(ImportRun run) {
        this.run = run;
    }

    Outcome placement(Row row) {
        String service = needed(run.services, row.id("service_id"), "service");
        String location = needed(run.locations, row.id("location_id"), "location");
        Outcome outcome = placement(service, location, row.id("id"), row.text("description"));
        if (row.id("id") != null) {
            run.placements.put(row.id("id"), new String[] {service, location});
        }
        return outcome;
    }

    /** Also for services that name their location in their own row. */
    Outcome placement(String service, String location, String id, String description) {
        String key = run.servicesAtLocation.key(id, service, location);
        return run.servicesAtLocation.put(key, run.services.id(service), run.locations.id(location), description);
    }

    Outcome language(Row row) {
        Parents parents = new Parents(run, row);
        String name = row.text("name", "language", "language_name", "code");
        if (name == null) {
            throw new NotSound("no-language", null);
        }
        parents.require(parents.service, parents.location);
        String key = run.languages.key(row.id("id"), parents.service, parents.location, Languages.key(name));
        return run.languages.put(
                key,
                idOf(run.services, parents.service),
                idOf(run.locations, parents.location),
                name,
                row.text("code"));
    }

    /** A list of languages in a row of their service or location, as the Ohana files have it. */
    void languagesOf(String service, String location, String list) {
        for (String language : parts(list)) {
            String key = run.languages.key(null, "list", service, location, Languages.key(language));
            run.languages.put(key, idOf(run.services, service), idOf(run.locations, location), language, null);
        }
    }

    Outcome eligibility(Row row) {
        String service = needed(run.services, row.id("service_id"), "service");
        String text = row.text("eligibility", "description");
        AgeRange ages = RowAges.of(run, row, text);
        if (text == null && ages.equals(AgeRange.ANY)) {
            throw new NotSound("no-text", null);
        }
        run.eligibility.refuseRepetition(row.id("id"), service, text, ages);
        return run.eligibility.put(
                run.eligibility.key(row.id("id"), service), run.services.id(service), text, ages.from(), ages.to());
    }

    Outcome fee(Row row) {
        String service = needed(run.services, row.id("service_id"), "service");
        String amount = row.text("amount");
        if (amount != null && !amount.matches("\\d{1,9}(\\.\\d{1,4})?")) {
            run.remark(row, "amount-dropped", amount);
            amount = null;
        }
        String option = row.text("option");
        run.fees.refuseRepetition(row.id("id"), service, option, amount);
        return run.fees.put(
                run.fees.key(row.id("id"), service, option),
                run.services.id(service),
                option,
                amount == null ? null : new java.math.BigDecimal(amount),
                row.text("currency"),
                row.text("amount_description", "description"));
    }

    Outcome area(Row row) {
        String service = needed(run.services, row.id("service_id"), "service");
        String name = row.text("service_area", "name", "description");
        if (name == null) {
            throw new NotSound("no-name", null);
        }
        run.areas.refuseRepetition(row.id("id"), service, name);
        return run.areas.put(run.areas.key(row.id("id"), service, name), run.services.id(service), name);
    }

    /** A list of areas in the service's own row. */
    void areasOf(String service, String list) {
        for (String area : parts(list)) {
            run.areas.put(run.areas.key(null, "list", service, area), run.services.id(service), area);
        }
    }

    Outcome term(Row row) {
        String name = row.text("name", "term", "code");
        if (name == null) {
            throw new NotSound("no-name", row.id("id", "taxonomy_id"));
        }
        // in the older files taxonomy_id is the term's own id, in the newer ones its vocabulary
        String id = row.values().containsKey("id") ? row.id("id") : row.id("taxonomy_id");
        return run.terms.put(run.terms.key(id, name, row.id("parent_id")), name, row.id("parent_id"));
    }

    Outcome serviceTerm(Row row) {
        String service = needed(run.services, row.id("service_id", "link_id"), "service");
        String term = needed(run.terms, row.id("taxonomy_term_id", "taxonomy_id", "term_id"), "term");
        return serviceTerm(row.id("id"), service, term);
    }

    private Outcome serviceTerm(String id, String service, String term) {
        run.serviceTerms.refuseRepetition(id, service, term);
        String key = run.serviceTerms.key(id, service, term);
        return run.serviceTerms.put(key, run.services.id(service), run.terms.id(term));
    }

    /** A list of terms in the service's own row; services come before terms, so terms not met yet are only awaited. */
    void termsOf(Row row, String service, String list) {
        for (String term : parts(list)) {
            run.await(row, service, term);
        }
    }

    /** Once all terms are read. */
    void awaitedTerms() {
        run.awaited().forEach(waiting -> {
            if (run.terms.knows(waiting.term())) {
                serviceTerm(null, waiting.service(), waiting.term());
            } else {
                run.remark(waiting.row(), "unknown-term", waiting.term());
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

    static String needed(TableSink parents, String externalId, String what) {
        if (externalId == null) {
            throw new NotSound("no-" + what, null);
        }
        String key = parents.key(externalId);
        if (!parents.knows(key)) {
            throw new NotSound("unknown-" + what, externalId);
        }
        return key;
    }

    private static UUID idOf(TableSink sink, String key) {
        return key == null ? null : sink.id(key);
    }
}
