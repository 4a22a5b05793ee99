package org.throughline.disclosure.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.disclosure.DisclosureRow;
import org.throughline.disclosure.Disclosures;
import org.throughline.people.PersonPagePart;
import org.throughline.people.PersonView;
import org.throughline.shared.Actor;

/** On the page of a person: what left the house about them last, and the way to all of it. */
@Component
class LatestDisclosures implements PersonPagePart {

    private static final int SHOWN = 5;

    private final Disclosures ledger;

    LatestDisclosures(Disclosures ledger) {
        this.ledger = ledger;
    }

    @Override
    public String template() {
        return "disclosure/person";
    }

    @Override
    public Optional<List<DisclosureRow>> content(PersonView view, Actor reader) {
        List<DisclosureRow> latest = ledger.latest(view.person().id(), SHOWN);
        return latest.isEmpty() ? Optional.empty() : Optional.of(latest);
    }
}
