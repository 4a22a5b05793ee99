package org.throughline.supervision.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes again what was found in audits of records. */
@Component
class AuditSealsCheck implements ConsistencyCheck {

    private final AuditRepository audits;

    AuditSealsCheck(AuditRepository audits) {
        this.audits = audits;
    }

    @Override
    public String claim() {
        return "every audit of a record is the text that its hash says";
    }

    @Override
    public List<String> violations() {
        return audits.changedTexts();
    }
}
