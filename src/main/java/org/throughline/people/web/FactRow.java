package org.throughline.people.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.people.FactHistory;
import org.throughline.people.KnownFact;
import org.throughline.shared.FactKind;

/**
 * A fact as the page of a person shows it.
 *
 * @param now null where it was never told
 * @param labels the kind of code whose labels name its values
 * @param options the values to correct it to; empty where any may be typed
 * @param correctable here; a detail of the person is corrected among the details
 */
record FactRow(
        FactKind kind,
        KnownFact now,
        List<KnownFact> before,
        String labels,
        List<String> options,
        boolean correctable,
        boolean several) {

    /** Every fact that is known, and those that could be added here. */
    static List<FactRow> of(List<FactHistory> told) {
        return Arrays.stream(FactKind.values())
                .map(kind -> of(
                        kind,
                        told.stream()
                                .filter(one -> one.kind() == kind)
                                .findFirst()
                                .orElse(null)))
                .filter(row -> row.now() != null || row.correctable())
                .toList();
    }

    private static FactRow of(FactKind kind, FactHistory told) {
        boolean several = kind.shape() == FactKind.FactShape.MANY;
        KnownFact now = told == null ? null : told.now();
        List<String> options = several
                ? Stream.concat(FactKind.USUAL_DOCUMENTS.stream(), now == null ? Stream.empty() : now.values().stream())
                        .distinct()
                        .toList()
                : kind.choices();
        return new FactRow(
                kind,
                now,
                told == null ? List.of() : told.before(),
                kind.isDetail() ? kind.id() : "fact-" + kind.id(),
                options,
                !kind.isDetail(),
                several);
    }

    /** Whether the value is among those that hold now. */
    public boolean has(String value) {
        return now != null && now.values().contains(value);
    }
}
