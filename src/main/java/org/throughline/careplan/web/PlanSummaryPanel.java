package org.throughline.careplan.web;

import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseSidePanel;

/** The plan in force, in short, beside every task of its case. */
@Component
class PlanSummaryPanel implements CaseSidePanel {

    @Override
    public String fragmentUrl(String caseNumber) {
        return "/cases/" + caseNumber + "/plan/short";
    }
}
