package org.throughline.agency.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.agency.Agency;
import org.throughline.agency.AgencySettings;
import org.throughline.shell.Letterhead;

/** The agency's name, address and telephone above every printed page. */
@Component
class AgencyLetterhead implements Letterhead {

    private final Agency agency;

    AgencyLetterhead(Agency agency) {
        this.agency = agency;
    }

    @Override
    public Optional<Sender> sender() {
        AgencySettings now = agency.current();
        return now.isKnown() ? Optional.of(new Sender(now.name(), now.address(), now.phone())) : Optional.empty();
    }
}
