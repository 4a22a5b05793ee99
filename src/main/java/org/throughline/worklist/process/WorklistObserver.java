package org.throughline.worklist.process;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseChanged;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenTask;
import org.throughline.engine.TaskInfo;
import org.throughline.engine.TaskObserver;
import org.throughline.engine.TaskTitle;
import org.throughline.worklist.TaskDrafts;
import org.throughline.worklist.domain.TaskFacts;
import org.throughline.worklist.domain.WorkItemRepository;

/** Keeps the work list in step with the engine and the case file, inside their transactions. */
@Component
class WorklistObserver implements TaskObserver {

    private final WorkItemRepository items;
    private final TaskDrafts drafts;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorklistObserver(
            WorkItemRepository items, TaskDrafts drafts, Cases cases, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.items = items;
        this.drafts = drafts;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void created(TaskInfo task) {
        items.put(item(task));
    }

    @Override
    public void changed(TaskInfo task) {
        items.put(item(task));
    }

    @Override
    public void completed(TaskInfo task) {
        remove(task);
    }

    @Override
    public void cancelled(TaskInfo task) {
        remove(task);
    }

    private void remove(TaskInfo task) {
        items.remove(task.id());
        drafts.forget(task.id());
    }

    @Override
    public void reminded(TaskInfo task) {
        items.markReminded(task.id(), clock.instant());
        events.publishEvent(new TaskReminded(task));
    }

    @Override
    public void escalated(TaskInfo task) {
        items.markEscalated(task.id(), clock.instant());
    }

    @EventListener
    void on(CaseChanged change) {
        List<OpenTask> open = items.ofCase(change.caseId());
        if (!open.isEmpty()) {
            CaseSummary summary = cases.require(change.caseId());
            open.forEach(item -> items.put(TaskFacts.refreshed(item, about(summary))));
        }
    }

    private OpenTask item(TaskInfo task) {
        TaskFacts.CaseHeader about = Optional.ofNullable(task.caseId())
                .map(cases::require)
                .map(WorklistObserver::about)
                .orElse(TaskFacts.CaseHeader.NO_CASE);
        return TaskFacts.item(
                new TaskFacts.Task(
                        task.id(),
                        kind(task),
                        task.assignee(),
                        List.copyOf(task.candidateGroups()),
                        task.createdAt(),
                        task.dueAt(),
                        task.priority(),
                        task.properties().get("stage")),
                task.caseId(),
                about);
    }

    private static OpenTask.TaskKind kind(TaskInfo task) {
        return new OpenTask.TaskKind(
                task.key(),
                task.name(),
                task.properties().get(TaskTitle.PROPERTY),
                task.formId(),
                task.processKey(),
                task.qualification());
    }

    private static TaskFacts.CaseHeader about(CaseSummary summary) {
        return new TaskFacts.CaseHeader(
                summary.caseNumber(),
                summary.clientName(),
                summary.priority(),
                summary.riskLevel(),
                summary.stage().id(),
                summary.team());
    }
}
