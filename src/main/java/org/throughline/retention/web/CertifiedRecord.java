package org.throughline.retention.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.retention.DestructionItem;
import org.throughline.shared.SealedRecord;

/** A line of a certificate, as it was sealed. */
record CertifiedRecord(
        String caseNumber,
        LocalDate closedOn,
        List<String> classes,
        LocalDate keptUntil,
        String outcome,
        String reason,
        int rows) {

    static List<CertifiedRecord> of(SealedRecord certificate) {
        return ((List<?>) certificate.content().get("records"))
                .stream().map(line -> of((Map<?, ?>) line)).toList();
    }

    private static CertifiedRecord of(Map<?, ?> line) {
        return new CertifiedRecord(
                text(line, "case"),
                LocalDate.parse(text(line, "closedOn")),
                ((List<?>) line.get("classes")).stream().map(Object::toString).toList(),
                LocalDate.parse(text(line, "keptUntil")),
                text(line, "outcome"),
                text(line, "reason"),
                ((Number) line.get("rows")).intValue());
    }

    private static String text(Map<?, ?> line, String name) {
        return line.get(name) == null ? null : line.get(name).toString();
    }

    public boolean isDestroyed() {
        return DestructionItem.DESTROYED.equals(outcome);
    }
}
