package org.throughline.casefile;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.casefile.domain.CaseFileRepository;
import org.throughline.people.PersonChanged;

/** A corrected name or birth date is that of every case of the person at once, in the same transaction. */
@Component
class ClientNames {

    private final Cases cases;
    private final CaseFileRepository files;

    ClientNames(Cases cases, CaseFileRepository files) {
        this.cases = cases;
        this.files = files;
    }

    @EventListener
    void on(PersonChanged change) {
        files.ofPerson(change.personId()).forEach(file -> cases.linkPerson(file.id(), change.personId()));
    }
}
