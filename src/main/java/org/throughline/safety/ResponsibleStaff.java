package org.throughline.safety;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.safety.domain.AddendumPolicy;
import org.throughline.safety.domain.ConcernRow;
import org.throughline.safety.domain.VisibilityPolicy;
import org.throughline.safety.domain.VisibilityPolicy.Responsible;
import org.throughline.shared.Actor;
import org.throughline.staff.Absences;
import org.throughline.staff.IntakeSupervision;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

/** Who answers for a case where safety is concerned. */
@Component
class ResponsibleStaff {

    private final Cases cases;
    private final StaffDirectory staff;
    private final Absences absences;
    private final IntakeSupervision intake;
    private final Clock clock;

    ResponsibleStaff(Cases cases, StaffDirectory staff, Absences absences, IntakeSupervision intake, Clock clock) {
        this.cases = cases;
        this.staff = staff;
        this.absences = absences;
        this.intake = intake;
        this.clock = clock;
    }

    boolean mayReadAll(Actor reader, UUID caseId) {
        return VisibilityPolicy.mayReadAll(reader, responsible(cases.require(caseId)));
    }

    boolean mayRead(Actor reader, ConcernRow concern) {
        return VisibilityPolicy.mayRead(reader, responsible(cases.require(concern.caseId())), concern.partakers());
    }

    boolean mayCorrect(Actor actor, ConcernRow concern) {
        String author = concern.report() == null ? null : concern.report().by();
        return AddendumPolicy.mayCorrect(actor, responsible(cases.require(concern.caseId())), author);
    }

    /** The case's own supervisor; else those of its team; else, before it has one, those of intake. */
    List<String> supervisorsOf(UUID caseId) {
        CaseSummary about = cases.require(caseId);
        if (about.supervisor() != null) {
            return List.of(about.supervisor());
        }
        List<StaffMember> supervisors = about.team() == null ? intake.supervisors() : staff.supervisorsOf(about.team());
        return supervisors.stream().map(StaffMember::username).toList();
    }

    private Responsible responsible(CaseSummary about) {
        Set<String> people = new HashSet<>();
        if (about.worker() != null) {
            people.add(about.worker());
            absences.coverOf(about.worker(), clock.instant()).ifPresent(people::add);
        }
        if (about.supervisor() != null) {
            people.add(about.supervisor());
        }
        if (about.team() == null) {
            people.addAll(supervisorsOf(about.caseId()));
        }
        return new Responsible(people, about.team());
    }
}
