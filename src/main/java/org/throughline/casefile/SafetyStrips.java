package org.throughline.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.SafetyStripRepository;
import org.throughline.shared.Actor;

/** The safety strip of cases and people: one source for every page, list, letter and the API. */
@Service
@Transactional(readOnly = true)
public class SafetyStrips {

    private final SafetyStripRepository strips;
    private final CaseAccess access;

    SafetyStrips(SafetyStripRepository strips, CaseAccess access) {
        this.strips = strips;
        this.access = access;
    }

    /** Of a case that the reader was let into. */
    SafetyStrip of(UUID caseId) {
        return strips.ofCases(List.of(caseId)).getOrDefault(caseId, SafetyStrip.NONE);
    }

    /** Of the rows of a page that the reader was shown, with one query; null ids are passed over. */
    public Map<UUID, SafetyStrip> ofRows(Collection<UUID> caseIds) {
        return strips.ofCases(
                caseIds.stream().filter(id -> id != null).distinct().toList());
    }

    /** Of people: what is of the person for everybody who may see them, and of their open cases what this reader may know. */
    public Map<UUID, SafetyStrip> ofPeople(Collection<UUID> personIds, Actor reader) {
        Map<UUID, SafetyStrip> found = new HashMap<>(strips.ofPeople(personIds));
        strips.openCasesOf(found.keySet(), access.readable(reader, "c.id")).forEach(found::put);
        return found;
    }
}
