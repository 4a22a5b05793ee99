package org.throughline.casefile.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseSummary;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;

/** Logs one page of an export as read. */
@Component
class ExportLog {

    private final AccessLog log;

    ExportLog(AccessLog log) {
        this.log = log;
    }

    @Transactional
    public void exported(List<CaseSummary> rows, Actor actor) {
        rows.forEach(row -> log.read(actor, AccessLog.CASE, row.caseId(), "export"));
    }
}
