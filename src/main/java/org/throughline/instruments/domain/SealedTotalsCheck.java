package org.throughline.instruments.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes every sealed total again. */
@Component
class SealedTotalsCheck implements ConsistencyCheck {

    private final TotalRepository totals;

    SealedTotalsCheck(TotalRepository totals) {
        this.totals = totals;
    }

    @Override
    public String claim() {
        return "every recorded total is the text that its hash says";
    }

    @Override
    public List<String> violations() {
        return totals.changedTexts();
    }
}
