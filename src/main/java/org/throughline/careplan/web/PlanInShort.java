package org.throughline.careplan.web;

import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseAside;

/** The plan in force, in short, beside every task of its case. */
@Component
class PlanInShort implements CaseAside {

    @Override
    public String fragmentUrl(String caseNumber) {
        return "/cases/" + caseNumber + "/plan/short";
    }
}
