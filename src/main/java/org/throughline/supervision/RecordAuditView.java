package org.throughline.supervision;

import java.util.List;

/**
 * An audit of one record.
 *
 * @param clientName of the record
 * @param checklist version that is asked, or was
 * @param questions as they are asked, or were
 * @param findings one for each question; empty before it is audited
 * @param sha256 of what was sealed; null before it is audited
 */
public record RecordAuditView(
        AuditedRecord record,
        String clientName,
        int checklist,
        List<String> questions,
        List<AuditAnswer> findings,
        String sha256) {}
