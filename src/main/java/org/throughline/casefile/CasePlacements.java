package org.throughline.casefile;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CasePlacementRepository;

/** Where cases stand and whose they are, for use cases that read very many: checks no access, logs nothing. */
@Service
@Transactional(readOnly = true)
public class CasePlacements {

    private final CasePlacementRepository placements;

    CasePlacements(CasePlacementRepository placements) {
        this.placements = placements;
    }

    /** @param worker, team null where it has none yet */
    public record CasePlacement(String stage, String worker, String team) {}

    /** By number; no entry for an unknown one. */
    public Map<String, CasePlacement> of(Collection<String> caseNumbers) {
        return placements.of(caseNumbers).stream()
                .collect(Collectors.toMap(
                        CasePlacementRepository.Placement::caseNumber,
                        found -> new CasePlacement(found.stage(), found.worker(), found.team())));
    }
}
