package org.throughline.migration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.engine.TaskTimer;
import org.throughline.migration.EventTimerEffect.EventTimerShift;
import org.throughline.modelcheck.LostKnowledge;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

/**
 * What publishing a redesign and moving every open case to it would do, computed on the real open cases and rolled back.
 * Long work: it is started, watched and can be stopped.
 */
public interface ImpactAnalysis {

    /** Starts computing on what is drawn now; what was computed before is replaced. */
    void start(UUID redesign, Actor by);

    void stop(UUID redesign, Actor by);

    /** The last computation; its {@code outdated} is true once something was drawn or mapped after it. */
    EffectView view(UUID redesign, Actor by);

    /** Cases of the last computation, by case number. */
    Slice<CaseEffect> cases(UUID redesign, CaseFilter filter, String after, Integer limit, Actor by);

    /**
     * All cases of a line of the last computation that names but the first hundred, in its order.
     *
     * @param list as the line names it
     * @throws org.throughline.shared.Rejection where the last computation has no such list
     */
    Slice<CountedCase> listed(UUID redesign, String list, String after, Integer limit, Actor by);

    /** Where the open work of an old step goes: old step id → new step id. Kept with the redesign. */
    void map(UUID redesign, String processKey, Map<String, String> steps, Actor by);

    Map<String, String> mapping(UUID redesign, String processKey);

    enum RunProgress {
        NONE,
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /** What happens to one running process of a case. */
    enum MoveOutcome {
        /** Stands at the same step afterwards. */
        STAYS,
        /** Stands at another step afterwards. */
        MOVES,
        /** Cannot be moved as drawn and mapped. */
        CANNOT_MOVE
    }

    /**
     * @param outcomes of the running processes; {@code cases} counts the cases that they belong to
     * @param processes by process that is redrawn
     * @param tasks what happens to open tasks, by kind
     * @param decisions for each decision table of the redesign
     * @param ways for each process of the redesign
     * @param forms for each form of the redesign that was there before
     * @param lost what tables and ways will not know any more, in the reader's words; nothing once it is published
     */
    record EffectView(
            @JsonUnwrapped ImpactRun run,
            @JsonProperty("fates") Map<MoveOutcome, Long> outcomes,
            List<ProcessEffect> processes,
            Map<TaskChange, Long> tasks,
            @JsonUnwrapped OutcomesOfCases cases,
            List<DecisionEffect> decisions,
            List<WayEffect> ways,
            List<FormEffect> forms,
            @JsonUnwrapped TableEffects tables,
            List<LostKnowledge> lost) {

        /**
         * What tables, and processes that others call, do to open work beside the moves.
         *
         * @param dates what becomes of open tasks where the table of due dates is redrawn; else null
         * @param later for each table, but that of due dates, and each process that others call: which open cases come to
         *     it
         * @param offers for each table by which open tasks would be offered to others
         */
        public record TableEffects(DueDateEffect dates, List<LaterEffect> later, List<OfferEffect> offers) {}

        public DueDateEffect dates() {
            return tables.dates();
        }

        public List<LaterEffect> later() {
            return tables.later();
        }

        public List<OfferEffect> offers() {
            return tables.offers();
        }

        /** How far a computation is, or how it ended. */
        public record ImpactRun(
                RunProgress progress,
                boolean outdated,
                long done,
                long total,
                Instant startedAt,
                Instant endedAt,
                String problem) {}

        /**
         * Cases counted once each, by what is worst of what happens to their processes.
         *
         * @param outcomes of all; the others by the stage, worker and team of the case
         */
        public record OutcomesOfCases(
                @JsonProperty("caseFates") Map<MoveOutcome, Long> outcomes,
                Map<String, Map<MoveOutcome, Long>> byStage,
                Map<String, Map<MoveOutcome, Long>> byWorker,
                Map<String, Map<MoveOutcome, Long>> byTeam) {}

        public RunProgress progress() {
            return run.progress();
        }

        public boolean outdated() {
            return run.outdated();
        }

        public long done() {
            return run.done();
        }

        public long total() {
            return run.total();
        }

        public Instant startedAt() {
            return run.startedAt();
        }

        public Instant endedAt() {
            return run.endedAt();
        }

        public String problem() {
            return run.problem();
        }

        public Map<String, Map<MoveOutcome, Long>> byStage() {
            return cases.byStage();
        }

        public Map<String, Map<MoveOutcome, Long>> byWorker() {
            return cases.byWorker();
        }

        public Map<String, Map<MoveOutcome, Long>> byTeam() {
            return cases.byTeam();
        }
    }

    /**
     * @param moves from where to where, with counts; @param unmapped old steps that need a mapping
     * @param timers what becomes of the timers of events that cases wait at; nothing of those that go on as they are
     */
    record ProcessEffect(
            String processKey,
            String name,
            @JsonProperty("passages") List<StepMove> moves,
            @JsonProperty("stuck") List<UnmappedStep> unmapped,
            List<StepName> newSteps,
            @JsonProperty("eventTimers") List<EventTimerShift> timers) {

        /** What was worked out before timers of events were foretold says nothing of them. */
        public ProcessEffect {
            timers = timers == null ? List.of() : timers;
        }
    }

    record StepMove(
            @JsonProperty("fate") MoveOutcome outcome,
            String fromId,
            String fromName,
            String toId,
            String toName,
            long cases) {}

    record UnmappedStep(String stepId, String stepName, String type, String reason, long cases) {}

    record StepName(String id, String name, String type) {}

    record DecisionEffect(String decisionKey, String name, org.throughline.insight.BackTest.BackTestOutcome outcome) {}

    record WayEffect(String processKey, String name, org.throughline.insight.HistoryReplay.ReplayOutcome outcome) {}

    /** What happens to an open task. */
    enum TaskChange {
        SAME,
        APPEARS,
        VANISHES,
        CHANGES_HANDS,
        CHANGES_DUE_DATE,
        CHANGES_REMINDERS,
        CHANGES_PRIORITY,
        RENAMED
    }

    /**
     * One running process of a case; names no client.
     *
     * @param processInstanceId the running process
     * @param from, to names of the steps where it stands
     * @param reason for a case that cannot move, in the reader's words; else null
     * @param remains where moves are taken back: what cannot be undone of it, and why it goes another way than it came
     */
    record CaseEffect(
            String caseNumber,
            String processInstanceId,
            String processKey,
            int version,
            @JsonUnwrapped CaseAtWork at,
            @JsonProperty("fate") MoveOutcome outcome,
            List<String> from,
            List<String> to,
            String reason,
            @JsonUnwrapped OpenWorkEffect work,
            @JsonProperty("cannotBeUndone") List<Irreversible> remains) {

        /** @param text in the reader's words */
        public record Irreversible(String code, String text) {}

        /** @param timers of events that it waits at, where something becomes of them */
        public record OpenWorkEffect(
                List<TaskEffect> tasks,
                @JsonProperty("eventTimers") List<EventTimerEffect> timers) {}

        public List<TaskEffect> tasks() {
            return work.tasks();
        }

        public List<EventTimerEffect> timers() {
            return work.timers();
        }

        /** At which stage the case is, and with whom. */
        public record CaseAtWork(String stage, String worker, String team) {}

        public String stage() {
            return at.stage();
        }

        public String worker() {
            return at.worker();
        }

        public String team() {
            return at.team();
        }
    }

    /**
     * @param fromPriority, toPriority 0–100, higher is more urgent; null where there is no task
     * @param fromTimers, toTimers reminders and escalations that are to come, before and after
     */
    record TaskEffect(
            String taskId,
            String name,
            TaskChange change,
            String fromWho,
            String toWho,
            Instant fromDue,
            Instant toDue,
            Integer fromPriority,
            Integer toPriority,
            List<TaskTimer> fromTimers,
            List<TaskTimer> toTimers) {

        /** What was worked out before timers were foretold says nothing of them. */
        public TaskEffect {
            fromTimers = fromTimers == null ? List.of() : fromTimers;
            toTimers = toTimers == null ? List.of() : toTimers;
        }
    }

    /**
     * Null fields take all.
     *
     * @param timer the event whose timer is changed, given up or set
     * @param remains true only those of which something cannot be undone, false only the others
     */
    record CaseFilter(
            MoveOutcome outcome,
            TaskChange change,
            String processKey,
            String stepId,
            String timer,
            String stage,
            String worker,
            String team,
            Boolean remains) {}
}
