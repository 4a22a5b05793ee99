package org.throughline.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.Team;

/** The open cases of somebody on file, as far as whoever takes a request down may know of them. */
@Component
class OpenCases {

    private final Cases cases;
    private final StaffDirectory staff;

    OpenCases(Cases cases, StaffDirectory staff) {
        this.cases = cases;
        this.staff = staff;
    }

    /** Newest first; checks no access. */
    List<OpenCase> of(UUID personId) {
        return cases.ofPerson(personId).stream()
                .filter(CaseSummary::isOpen)
                .map(this::inShort)
                .toList();
    }

    private OpenCase inShort(CaseSummary open) {
        String worker = open.worker() == null ? null : staff.displayName(open.worker());
        String team = staff.teams().stream()
                .filter(known -> known.id().equals(open.team()))
                .map(Team::name)
                .findFirst()
                .orElse(null);
        return OpenCase.of(open, worker, team);
    }
}
