package org.throughline.instruments.domain;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes every sealed text again. */
@Component
class SealedAdministrationsCheck implements ConsistencyCheck {

    private final AdministrationRepository administrations;

    SealedAdministrationsCheck(AdministrationRepository administrations) {
        this.administrations = administrations;
    }

    @Override
    public String claim() {
        return "every answered instrument is the text that its hash says";
    }

    @Override
    public List<String> violations() {
        return Stream.concat(administrations.changedTexts().stream(), administrations.otherDays().stream())
                .toList();
    }
}
