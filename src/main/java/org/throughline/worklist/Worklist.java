package org.throughline.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenTask;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.worklist.domain.AudiencePolicy;
import org.throughline.worklist.domain.WorkItemRepository;
import org.throughline.worklist.domain.WorkListRepository;

/** The open tasks that a person has before them, most urgent first. */
@Service
@Transactional(readOnly = true)
public class Worklist {

    private final WorkListRepository lists;
    private final WorkItemRepository items;
    private final AudiencePolicy policy;
    private final Cases cases;
    private final AccessLog log;
    private final Clock clock;

    Worklist(
            WorkListRepository lists,
            WorkItemRepository items,
            AudiencePolicy policy,
            Cases cases,
            AccessLog log,
            Clock clock) {
        this.lists = lists;
        this.items = items;
        this.policy = policy;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    /** By due time, then priority. Logs whose tasks were shown. Rejection: invalid {@code bad-cursor}. */
    @Transactional
    public Slice<OpenTask> slice(WorkQuery query, Actor actor) {
        List<String> known = cases.numbersOfClientsKnownBy(query.q());
        Slice<OpenTask> shown = lists.slice(query, known, policy.audiences(actor, query.scope()), clock.instant());
        log.listed(actor, "work", query.accessed(shown.items()));
        return shown;
    }

    /** The most urgent task of that case, of those before this person. */
    public Optional<OpenTask> mostUrgent(String caseNumber, WorkScope workScope, Actor actor) {
        WorkQuery ofCase = new WorkQuery(workScope, null, false, caseNumber, null, 1, null);
        return lists.slice(ofCase, List.of(), policy.audiences(actor, workScope), clock.instant()).items().stream()
                .findFirst();
    }

    /** Logs that the task was read by somebody who may know of it without a right to its case. */
    @Transactional
    public void read(OpenTask item, Actor actor) {
        log.read(actor, "task", item.caseId(), item.caseId(), "task");
    }

    /** What stands in the tabs of the desk; each number is counted up to {@link WorkCounts#CAP} only. */
    public WorkCounts counts(Actor actor) {
        List<String> mine = policy.audiences(actor, WorkScope.MINE);
        List<String> team = policy.audiences(actor, WorkScope.TEAM);
        List<String> all = policy.audiences(actor, WorkScope.ALL);
        return new WorkCounts(
                lists.count(mine, null, WorkCounts.CAP),
                lists.count(team, null, WorkCounts.CAP),
                lists.count(all, null, WorkCounts.CAP),
                lists.count(mine, clock.instant(), WorkCounts.CAP),
                lists.count(team, clock.instant(), WorkCounts.CAP),
                lists.count(all, clock.instant(), WorkCounts.CAP));
    }

    /** The open task, where this person may know of it. */
    public Optional<OpenTask> find(String taskId, Actor actor) {
        return items.find(taskId).filter(item -> items.reaches(taskId, policy.audiences(actor, WorkScope.ALL)));
    }

    /** Rejection: not found {@code task-unknown}, also where the person may not know of it. */
    public OpenTask require(String taskId, Actor actor) {
        return find(taskId, actor).orElseThrow(() -> Rejection.notFound("task-unknown"));
    }

    /** Every open task of a case, most urgent first; the caller has checked access to the case. */
    public List<OpenTask> ofCase(String caseNumber) {
        return items.ofCase(caseNumber);
    }

    /** True where the person is one of those asked: assigned, covering, or offered to. */
    public boolean mayWorkOn(OpenTask item, Actor actor) {
        return items.reaches(item.taskId(), policy.asked(actor, WorkScope.MINE))
                || items.reaches(item.taskId(), policy.asked(actor, WorkScope.TEAM));
    }
}
