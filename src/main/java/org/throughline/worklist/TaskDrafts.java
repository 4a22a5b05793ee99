package org.throughline.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.worklist.domain.DraftPolicy;
import org.throughline.worklist.domain.TaskDraftRepository;

/** What a person has typed into a task's form so far. Kept for that person and that task only, cleared on completion. */
@Service
@Transactional
public class TaskDrafts {

    private final Worklist worklist;
    private final TaskDraftRepository records;
    private final Clock clock;

    TaskDrafts(Worklist worklist, TaskDraftRepository records, Clock clock) {
        this.worklist = worklist;
        this.records = records;
        this.clock = clock;
    }

    /** Rejection: not found {@code task-unknown}; invalid {@code draft-too-large}, {@code drafts-too-many}. */
    public Instant save(String taskId, Map<String, Object> answers, Actor actor) {
        worklist.require(taskId, actor);
        Instant now = clock.instant();
        DraftPolicy.requireSize(answers);
        records.save(taskId, actor.username(), answers, now);
        DraftPolicy.requireRoom(records.bytesOf(actor.username()));
        return now;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String taskId, Actor actor) {
        return records.find(taskId, actor.username());
    }

    public void clear(String taskId, Actor actor) {
        records.clear(taskId, actor.username());
    }

    public record Draft(Map<String, Object> answers, Instant savedAt) {}
}
