package org.throughline.retention.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes certificates of destruction again. */
@Component
class CertificateSealsCheck implements ConsistencyCheck {

    private final CertificateRepository certificates;

    CertificateSealsCheck(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    @Override
    public String claim() {
        return "every certificate of destruction is the text that its hash says";
    }

    @Override
    public List<String> violations() {
        return certificates.changedTexts();
    }
}
