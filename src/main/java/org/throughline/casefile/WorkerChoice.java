package org.throughline.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.Caseloads;
import org.throughline.casefile.domain.Caseloads.Load;
import org.throughline.casefile.domain.Caseloads.Proposed;
import org.throughline.engine.Decisions;
import org.throughline.people.Persons;
import org.throughline.shared.Rejection;
import org.throughline.staff.Absences;
import org.throughline.staff.Licence;
import org.throughline.staff.Licences;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.staff.Team;

/** Who may take a case, and who had best: the decision table {@code assignment} weighs the facts gathered here. */
@Service
@Transactional
public class WorkerChoice {

    private static final String DECISION = "assignment";
    private static final int KEPT = 5;

    private final Caseloads caseloads;
    private final StaffDirectory staff;
    private final Licences licences;
    private final Absences absences;
    private final Persons persons;
    private final Decisions decisions;
    private final Clock clock;

    WorkerChoice(
            Caseloads caseloads,
            StaffDirectory staff,
            Licences licences,
            Absences absences,
            Persons persons,
            Decisions decisions,
            Clock clock) {
        this.caseloads = caseloads;
        this.staff = staff;
        this.licences = licences;
        this.absences = absences;
        this.persons = persons;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Everybody who may take the case, best first: the licence that triage asked for is not negotiable. */
    public List<WorkerCandidate> candidates(CaseSummary file) {
        List<WorkerCandidate> all = new ArrayList<>();
        staff.teams().forEach(team -> all.addAll(ofTeam(file, team)));
        all.sort(best());
        return all;
    }

    /** As {@link #candidates}, of one team only. */
    public List<WorkerCandidate> candidates(CaseSummary file, String team) {
        return staff.teams().stream()
                .filter(known -> known.id().equals(team))
                .flatMap(known -> ofTeam(file, known).stream())
                .sorted(best())
                .toList();
    }

    void propose(CaseSummary file) {
        List<Proposed> best = candidates(file).stream()
                .limit(KEPT)
                .map(c -> new Proposed(c.username(), c.team(), c.points(), c.reasons()))
                .toList();
        caseloads.replaceProposal(file.caseId(), file.episode(), best, clock.instant());
    }

    /** Rejections: invalid {@code worker-not-of-team}; forbidden {@code licence-missing}. */
    void requireFit(CaseSummary file, String worker, String team) {
        boolean ofTheTeam = staff.workersOf(team).stream()
                .anyMatch(member -> member.username().equals(worker));
        if (!ofTheTeam) {
            throw Rejection.invalidField("worker", "worker-not-of-team");
        }
        if (!licensed(file, worker)) {
            throw Rejection.forbidden("licence-missing", file.requiredLicence());
        }
    }

    /** Whoever decided, where they supervise the team themselves; else the team's first supervisor; null for none. */
    String supervisorOf(String team, String decidedBy) {
        List<String> supervisors =
                staff.supervisorsOf(team).stream().map(StaffMember::username).toList();
        return supervisors.contains(decidedBy)
                ? decidedBy
                : supervisors.stream().findFirst().orElse(null);
    }

    private List<WorkerCandidate> ofTeam(CaseSummary file, Team team) {
        Map<String, Load> loads = caseloads.all();
        Set<String> known = caseloads.workersOf(file.personId());
        String language = persons.find(file.personId())
                .map(person -> person.details().language())
                .orElse(null);
        return staff.workersOf(team.id()).stream()
                .filter(member -> licensed(file, member.username()))
                .map(member -> candidate(file, member, team, new Facts(loads, known, language)))
                .toList();
    }

    private WorkerCandidate candidate(CaseSummary file, StaffMember member, Team team, Facts facts) {
        Load load = facts.loads().getOrDefault(member.username(), Load.NONE);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("requiredLicence", file.requiredLicence());
        inputs.put("languageMatch", member.language().equals(facts.language()));
        inputs.put("knowsClient", facts.known().contains(member.username()));
        inputs.put(
                "absent", absences.coverOf(member.username(), clock.instant()).isPresent());
        inputs.put("caseload", load.weight());
        int points = 0;
        List<String> reasons = new ArrayList<>();
        for (Map<String, Object> rule : decisions.evaluate(DECISION, inputs)) {
            points += ((Number) rule.get("points")).intValue();
            reasons.add(rule.get("reason").toString());
        }
        return new WorkerCandidate(
                member.username(),
                member.displayName(),
                team.id(),
                team.name(),
                licence(member.username()),
                load.cases(),
                load.weight(),
                points,
                reasons);
    }

    private boolean licensed(CaseSummary file, String worker) {
        return file.requiredLicence() == null || licences.holds(worker, file.requiredLicence(), LocalDate.now(clock));
    }

    private String licence(String worker) {
        LocalDate today = LocalDate.now(clock);
        return licences.of(worker).stream()
                .filter(licence -> licence.validOn(today))
                .map(Licence::kind)
                .findFirst()
                .orElse(null);
    }

    private static Comparator<WorkerCandidate> best() {
        return Comparator.comparingInt(WorkerCandidate::points)
                .reversed()
                .thenComparingInt(WorkerCandidate::weight)
                .thenComparing(WorkerCandidate::name)
                .thenComparing(WorkerCandidate::team);
    }

    private record Facts(Map<String, Load> loads, Set<String> known, String language) {}
}
