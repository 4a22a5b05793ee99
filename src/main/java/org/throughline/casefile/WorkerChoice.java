package org.throughline.casefile;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Workloads.Workload;
import org.throughline.casefile.domain.CaseloadRepository;
import org.throughline.casefile.domain.CaseloadRepository.Proposed;
import org.throughline.casefile.domain.ProposalPolicy;
import org.throughline.casefile.domain.ProposalPolicy.Facts;
import org.throughline.casefile.domain.ProposalPolicy.Ranking;
import org.throughline.casefile.domain.ProposalPolicy.Weights;
import org.throughline.people.Persons;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.Absences;
import org.throughline.staff.LicenceKind;
import org.throughline.staff.Licences;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.staff.Team;

/** Who may take a case, and who had best: the decision table {@code assignment} weighs the facts gathered here. */
@Service
@Transactional
public class WorkerChoice {

    private static final int KEPT = 5;

    private final CaseloadRepository caseloadRepository;
    private final Workloads workloads;
    private final StaffDirectory staff;
    private final Licences licences;
    private final Absences absences;
    private final Persons persons;
    private final AssignmentWeights weights;
    private final Clock clock;

    WorkerChoice(
            CaseloadRepository caseloadRepository,
            Workloads workloads,
            StaffDirectory staff,
            Licences licences,
            Absences absences,
            Persons persons,
            AssignmentWeights weights,
            Clock clock) {
        this.caseloadRepository = caseloadRepository;
        this.workloads = workloads;
        this.staff = staff;
        this.licences = licences;
        this.absences = absences;
        this.persons = persons;
        this.weights = weights;
        this.clock = clock;
    }

    /** Everybody who may take the case, best first. */
    public List<WorkerCandidate> candidates(CaseSummary file) {
        return candidates(file, staff.teams());
    }

    /** As {@link #candidates(CaseSummary)}, of one team only. */
    public List<WorkerCandidate> candidates(CaseSummary file, String team) {
        return candidates(
                file,
                staff.teams().stream().filter(known -> known.id().equals(team)).toList());
    }

    private List<WorkerCandidate> candidates(CaseSummary file, List<Team> teams) {
        Setting setting = setting(file);
        List<WorkerCandidate> all = new ArrayList<>();
        for (Team team : teams) {
            staff.workersOf(team.id()).stream()
                    .filter(member -> mayTake(file, setting.weights(), member.username()))
                    .forEach(member -> all.add(candidate(file, member, team, setting)));
        }
        all.sort(WorkerCandidate.BEST_FIRST);
        List<WorkerCandidate> checked =
                all.stream().filter(this::somebodyElseSigns).toList();
        return checked.isEmpty() ? all : checked;
    }

    /** Nobody signs off their own work: whoever takes a case must leave the team another clinician to do it. */
    private boolean somebodyElseSigns(WorkerCandidate candidate) {
        return staff.inTeam(candidate.team()).stream()
                .anyMatch(member ->
                        member.is(Role.CLINICIAN) && !member.username().equals(candidate.username()));
    }

    void propose(CaseSummary file) {
        List<Proposed> best = candidates(file).stream()
                .limit(KEPT)
                .map(c -> new Proposed(c.username(), c.team(), c.points(), c.reasons()))
                .toList();
        caseloadRepository.replaceProposal(file.caseId(), file.episode().number(), best, clock.instant());
    }

    /** Rejections: invalid {@code worker-not-of-team}; forbidden {@code licence-missing}. */
    void requireFit(CaseSummary file, String worker, String team) {
        boolean ofTheTeam = staff.workersOf(team).stream()
                .anyMatch(member -> member.username().equals(worker));
        if (!ofTheTeam) {
            throw Rejection.invalidField("worker", "worker-not-of-team");
        }
        if (!mayTake(file, weights.of(file), worker)) {
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

    String teamName(String team) {
        return staff.teams().stream()
                .filter(known -> known.id().equals(team))
                .map(Team::name)
                .findFirst()
                .orElse(team);
    }

    String workerName(String username) {
        return staff.displayName(username);
    }

    private Setting setting(CaseSummary file) {
        String language = persons.find(file.personId())
                .map(person -> person.details().language())
                .orElse(null);
        return new Setting(
                weights.of(file),
                workloads.all(),
                workloads.added(file),
                caseloadRepository.workersOf(file.personId()),
                language);
    }

    private WorkerCandidate candidate(CaseSummary file, StaffMember member, Team team, Setting setting) {
        Workload load = setting.loads().getOrDefault(member.username(), Workload.NONE);
        Ranking ranking = ProposalPolicy.rank(
                setting.weights(),
                new Facts(
                        file.requiredLicence() != null && licensed(file, member.username()),
                        member.language().equals(setting.language()),
                        setting.known().contains(member.username()),
                        absences.coverOf(member.username(), clock.instant()).isPresent(),
                        load.percent(),
                        setting.adds()));
        return new WorkerCandidate(
                member.username(),
                member.displayName(),
                team.id(),
                team.name(),
                licence(member.username()),
                load.cases(),
                load.wholePercent(),
                ranking.points(),
                ranking.reasons());
    }

    private boolean mayTake(CaseSummary file, Weights weights, String worker) {
        return file.requiredLicence() == null || !weights.licenceRequired() || licensed(file, worker);
    }

    private boolean licensed(CaseSummary file, String worker) {
        return licences.holds(worker, file.requiredLicence(), LocalDate.now(clock));
    }

    private String licence(String worker) {
        return licences.inForce(worker, LocalDate.now(clock)).stream()
                .map(LicenceKind::code)
                .findFirst()
                .orElse(null);
    }

    private record Setting(
            Weights weights, Map<String, Workload> loads, BigDecimal adds, Set<String> known, String language) {}
}
