package org.throughline.api;

import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseAccess;
import org.throughline.intake.ClientCandidate;
import org.throughline.intake.OpenCase;
import org.throughline.shared.Actor;

/** Cards of people on file as the API shows them. */
@Component
class CardRowMapper {

    private final CaseAccess access;
    private final ApiTime time;

    CardRowMapper(CaseAccess access, ApiTime time) {
        this.access = access;
        this.time = time;
    }

    CardRow row(ClientCandidate card, Actor reader) {
        return new CardRow(
                card.personId(),
                card.name(),
                card.birthYear(),
                card.place(),
                card.reasons(),
                openCase(card.openCase(), reader),
                card.shown());
    }

    /** @param open null where no case is open */
    CardRow.OpenCaseRow openCase(OpenCase open, Actor reader) {
        return open == null
                ? null
                : new CardRow.OpenCaseRow(
                        access.mayRead(reader, open.caseId()) ? open.number() : null,
                        time.at(open.since()),
                        open.worker(),
                        open.team());
    }
}
