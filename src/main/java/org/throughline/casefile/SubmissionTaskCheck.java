package org.throughline.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.throughline.casefile.domain.SubmissionRepository;
import org.throughline.casefile.domain.SubmissionRepository.SubmissionOrigin;
import org.throughline.engine.EngineRecords;
import org.throughline.engine.EngineRecords.TaskRecord;
import org.throughline.shared.ConsistencyCheck;

/** A submission was made in a task of its own case, the task that it names, and by whoever had that task. */
@Service
class SubmissionTaskCheck implements ConsistencyCheck {

    private static final int MOST = 100;
    private static final int PORTION = 1000;

    /** Somewhat shorter than the models let the engine keep what is done. */
    private static final Duration ENGINE_REMEMBERS = Duration.ofDays(9 * 365L);

    private final SubmissionRepository submissionRepository;
    private final EngineRecords engine;
    private final Clock clock;

    SubmissionTaskCheck(SubmissionRepository submissionRepository, EngineRecords engine, Clock clock) {
        this.submissionRepository = submissionRepository;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public String claim() {
        return "Every submission was made in a task of its own case, by the person who had that task";
    }

    @Override
    public List<String> violations() {
        Instant since = clock.instant().minus(ENGINE_REMEMBERS);
        List<String> found = new ArrayList<>();
        UUID after = new UUID(0, 0);
        List<SubmissionOrigin> portion;
        do {
            portion = submissionRepository.madeInTasks(since, after, PORTION);
            Map<String, TaskRecord> tasks = portion.isEmpty()
                    ? Map.of()
                    : engine.tasks(
                            portion.stream().map(SubmissionOrigin::taskId).toList());
            portion.stream()
                    .filter(made -> !fits(made, tasks.get(made.taskId())))
                    .map(made -> "submission %s does not belong to task %s".formatted(made.id(), made.taskId()))
                    .forEach(found::add);
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1).id();
        } while (portion.size() == PORTION && found.size() < MOST);
        return found.stream().limit(MOST).toList();
    }

    private static boolean fits(SubmissionOrigin made, TaskRecord task) {
        return task != null
                && task.key().equals(made.taskKey())
                && task.caseNumber() != null
                && task.caseNumber().equals(made.caseNumber())
                && made.byUser().equals(task.assignee());
    }
}
