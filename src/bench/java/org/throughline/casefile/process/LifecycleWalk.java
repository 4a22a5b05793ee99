package org.throughline.casefile.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.apiwalk.OneCaseScript;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.closure.ClosureProcess;
import org.throughline.engine.TaskCompletion;
import org.throughline.followup.FollowUpProcess;
import org.throughline.intake.IntakeProcess;
import org.throughline.intake.Intakes;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffDirectory;

/** Three people do what a case asks of them, from the request to its closure, through the use cases. */
final class LifecycleWalk {

    static final Map<String, String> WHO = Map.of(
            IntakeProcess.Elements.CHECK_DUPLICATES, "intake",
            IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, "intake",
            IntakeProcess.Elements.SCREEN_REQUEST, "intake",
            CaseLifecycleProcess.Elements.ASSIGN_WORKER, "supervisor",
            PlanProcess.Elements.REVIEW_PLAN, "supervisor",
            ClosureProcess.Elements.APPROVE_CLOSURE, "supervisor");

    private final Intakes intakes;
    private final TaskCompletion door;
    private final StaffDirectory staff;
    private final OneCaseScript script;
    private final JdbcClient onlooker;

    LifecycleWalk(
            Intakes intakes, TaskCompletion door, StaffDirectory staff, OneCaseScript script, JdbcClient onlooker) {
        this.intakes = intakes;
        this.door = door;
        this.staff = staff;
        this.script = script;
        this.onlooker = onlooker;
    }

    /** How long each call took, in nanoseconds, how long of it the thread of a completion was at work itself, and what the completions asked of the database. */
    record Took(
            ConcurrentLinkedQueue<Long> requests,
            ConcurrentLinkedQueue<Long> openings,
            ConcurrentLinkedQueue<Long> completions,
            ConcurrentLinkedQueue<Long> ofProcessor,
            ConcurrentLinkedQueue<Asked> asked) {

        Took() {
            this(
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>());
        }
    }

    /** The statements of one completion. */
    record Asked(String task, List<String> statements) {}

    /** @return the number of the case, which is closed by now */
    String walk(Took took) {
        String name = "Walk" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        long begin = System.nanoTime();
        String caseNumber = intakes.request(script.request(name), actor("intake"));
        took.requests().add(System.nanoTime() - begin);
        for (var task = next(onlooker, caseNumber); task.isPresent(); task = next(onlooker, caseNumber)) {
            complete(task.get(), took);
        }
        return caseNumber;
    }

    private void complete(Open task, Took took) {
        Actor actor = actor(WHO.getOrDefault(task.key(), "caseworker"));
        long begin = System.nanoTime();
        Map<String, Object> data = door.open(task.id(), actor, Locale.ENGLISH).data();
        long opened = System.nanoTime();
        // an invented name may resemble one of an earlier case
        Map<String, Object> answers = task.key().equals(IntakeProcess.Elements.CHECK_DUPLICATES)
                ? Map.of("match", "new")
                : script.answer(task.key(), data);
        took.openings().add(opened - begin);
        long processor = CountedDatabase.ofProcessor();
        long sent = System.nanoTime();
        List<String> statements = CountedDatabase.askedBy(() -> door.complete(task.id(), answers, actor));
        took.completions().add(System.nanoTime() - sent);
        took.ofProcessor().add(CountedDatabase.ofProcessor() - processor);
        took.asked().add(new Asked(task.key(), statements));
    }

    private Actor actor(String username) {
        return staff.find(username).orElseThrow().actor();
    }

    /** An open task of a case. */
    record Open(String id, String key) {}

    /** The oldest, the review last: it may end what the others do. */
    static Optional<Open> next(JdbcClient onlooker, String caseNumber) {
        return onlooker.sql("""
                        select task.id_, task.task_def_key_ from act_ru_task task
                        join act_ru_execution process on process.id_ = task.proc_inst_id_
                        where process.business_key_ = ?
                        order by task.task_def_key_ = ?, task.create_time_, task.id_ limit 1
                        """)
                .params(caseNumber, FollowUpProcess.Elements.REVIEW_PROGRESS)
                .query((row, n) -> new Open(row.getString(1), row.getString(2)))
                .optional();
    }
}
