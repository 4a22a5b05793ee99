package org.throughline.worklist;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.OpenTask;
import org.throughline.casefile.Workloads;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;
import org.throughline.staff.Absences;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.worklist.domain.AudiencePolicy;
import org.throughline.worklist.domain.WorkItemRepository;
import org.throughline.worklist.domain.WorkListRepository;

/** What a supervisor watches: decisions that wait, work that nobody has, work that is late, and who carries how much. */
@Service
@Transactional(readOnly = true)
public class Supervision {

    private final WorkListRepository lists;
    private final WorkItemRepository items;
    private final AudiencePolicy policy;
    private final Workloads workloads;
    private final StaffDirectory staff;
    private final Absences absences;
    private final AccessLog log;
    private final Clock clock;

    Supervision(
            WorkListRepository lists,
            WorkItemRepository items,
            AudiencePolicy policy,
            Workloads workloads,
            StaffDirectory staff,
            Absences absences,
            AccessLog log,
            Clock clock) {
        this.lists = lists;
        this.items = items;
        this.policy = policy;
        this.workloads = workloads;
        this.staff = staff;
        this.absences = absences;
        this.log = log;
        this.clock = clock;
    }

    /** One kind of what is watched. */
    public enum Watch {
        APPROVALS,
        UNASSIGNED,
        OVERDUE
    }

    /** Logs whose tasks were shown. */
    @Transactional
    public Slice<OpenTask> slice(Watch watch, Actor supervisor, Integer limit, String after) {
        WorkQuery query = new WorkQuery(WorkScope.ALL, null, watch == Watch.OVERDUE, null, null, limit, after);
        Slice<OpenTask> shown = lists.slice(query, List.of(), audiences(watch, supervisor), clock.instant());
        log.listed(supervisor, "supervision", query.accessed(shown.items()));
        return shown;
    }

    /** Counted up to {@link WorkCounts#CAP}. */
    public int count(Watch watch, Actor supervisor) {
        return lists.count(
                audiences(watch, supervisor), watch == Watch.OVERDUE ? clock.instant() : null, WorkCounts.CAP);
    }

    /** The workers of the supervisor's teams, who carries most first. */
    public List<Caseload> caseloads(Actor supervisor) {
        requireSupervisor(supervisor);
        Map<String, StaffMember> workers = new TreeMap<>();
        supervisor.teams().forEach(team -> staff.workersOf(team).forEach(m -> workers.put(m.username(), m)));
        Map<String, Workloads.Workload> loads = workloads.all();
        Map<String, Set<String>> covered = new TreeMap<>();
        workers.keySet().forEach(worker -> covered.put(worker, absences.coveredBy(worker, clock.instant())));
        Set<String> counted = new TreeSet<>(workers.keySet());
        covered.values().forEach(counted::addAll);
        Map<String, WorkItemRepository.Open> open = items.openByAssignee(counted, clock.instant());
        return workers.values().stream()
                .map(worker -> caseload(
                        worker,
                        loads.getOrDefault(worker.username(), Workloads.Workload.NONE),
                        open.getOrDefault(worker.username(), WorkItemRepository.Open.NONE),
                        covered.get(worker.username()).stream()
                                .mapToInt(absent -> open.getOrDefault(absent, WorkItemRepository.Open.NONE)
                                        .tasks())
                                .sum()))
                .sorted(Comparator.comparingInt(Caseload::percent).reversed().thenComparing(Caseload::name))
                .toList();
    }

    private Caseload caseload(StaffMember worker, Workloads.Workload load, WorkItemRepository.Open open, int covered) {
        String cover = absences.coverOf(worker.username(), clock.instant())
                .map(staff::displayName)
                .orElse(null);
        return new Caseload(
                worker.username(),
                worker.displayName(),
                load.cases(),
                load.wholePercent(),
                open.tasks(),
                open.overdue(),
                covered,
                cover);
    }

    private List<String> audiences(Watch watch, Actor supervisor) {
        requireSupervisor(supervisor);
        return switch (watch) {
            case APPROVALS -> policy.approvals(supervisor);
            case UNASSIGNED -> policy.unassigned(supervisor);
            case OVERDUE -> policy.ofTeams(supervisor);
        };
    }

    private static void requireSupervisor(Actor actor) {
        if (!actor.is(Role.SUPERVISOR)) {
            throw Rejection.forbidden("supervisors-only");
        }
    }

    /**
     * @param percent of a full caseload, as in {@link Workloads.Workload}
     * @param covered open tasks of those whom the worker stands in for, who are done by either
     * @param cover who stands in while the worker is away; null while present
     */
    public record Caseload(
            String username, String name, int cases, int percent, int tasks, int overdue, int covered, String cover) {}
}
