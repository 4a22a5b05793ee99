package org.throughline.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.ConditionTrials;
import org.throughline.engine.InstanceHistory;
import org.throughline.engine.InstanceHistory.FinishedInstance;
import org.throughline.engine.ModelLibrary;
import org.throughline.insight.domain.FlowRepository;
import org.throughline.insight.domain.FlowRepository.RecordedFlow;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessModel;

/**
 * Walks the ways that finished processes took over a changed drawing. Reads the finished processes in portions, each on its own: however long it takes, nobody waits for it.
 */
@Service
public class HistoryReplay {

    private static final int PORTION = 500;

    private final InstanceHistory history;
    private final ModelLibrary library;
    private final FlowRepository flows;
    private final CaseProcesses processes;
    private final ModelReader modelReader;
    private final ConditionTrials trials;

    HistoryReplay(
            InstanceHistory history,
            ModelLibrary library,
            FlowRepository flows,
            CaseProcesses processes,
            ModelReader modelReader,
            ConditionTrials trials) {
        this.history = history;
        this.library = library;
        this.flows = flows;
        this.processes = processes;
        this.modelReader = modelReader;
        this.trials = trials;
    }

    /**
     * @param bpmn the changed file
     * @param progress gets how many finished processes were replayed
     */
    public ReplayOutcome run(
            String processKey, String bpmn, Instant since, LongConsumer progress, BooleanSupplier stop) {
        ProcessModel changed = modelReader.process(bpmn);
        ReplayRun replayRun = new ReplayRun(
                new ModelVersions(ModelVersions.definitions(library, processKey), processes, modelReader),
                changed,
                trials);
        Instant after = since == null ? Instant.EPOCH : since;
        String afterId = "";
        while (!stop.getAsBoolean()) {
            List<FinishedInstance> portion = history.finished(processKey, after, afterId, PORTION);
            walk(portion, replayRun);
            progress.accept(replayRun.walked());
            if (portion.size() < PORTION) {
                break;
            }
            after = portion.get(portion.size() - 1).endedAt();
            afterId = portion.get(portion.size() - 1).id();
        }
        return replayRun.outcome();
    }

    private void walk(List<FinishedInstance> portion, ReplayRun replayRun) {
        Map<String, List<RecordedFlow>> ways = flows
                .of(portion.stream().map(FinishedInstance::id).toList())
                .stream()
                .collect(Collectors.groupingBy(RecordedFlow::processInstanceId));
        portion.stream()
                .filter(finished -> ways.containsKey(finished.id()))
                .forEach(finished -> replayRun.add(finished.caseNumber(), ways.get(finished.id())));
    }

    /**
     * @param walked how many finished processes were replayed
     * @param same how many took a way that is drawn exactly so, and would take it again
     * @param passes ways that still lead there, but through steps that are new between
     * @param gone ways that no longer exist
     * @param choices what the changed conditions would have chosen otherwise, on the answers of then
     * @param undecided how many made a choice whose conditions changed, and whose recorded answers do not say how it would
     *     come out
     */
    public record ReplayOutcome(
            long walked,
            long same,
            List<ReplayedWay> passes,
            List<ReplayedWay> gone,
            List<ReplayedChoice> choices,
            long undecided) {

        /** Results that were kept before choices were made again have none. */
        public ReplayOutcome {
            choices = choices == null ? List.of() : choices;
        }
    }

    /**
     * @param taken words of the way that was taken
     * @param now words of the way that would be taken; null where none would be open: the case would stop there
     * @param cases numbers of those that did so, at most a hundred
     */
    public record ReplayedChoice(
            String stepId, String stepName, String taken, String now, long processes, List<String> cases) {}

    /**
     * One transition from a step to the next, as it was taken.
     *
     * @param through the steps that now stand between; empty where the way is gone
     * @param processes how many finished processes took it
     * @param cases numbers of some of them
     */
    public record ReplayedWay(
            String fromId,
            String fromName,
            String toId,
            String toName,
            List<String> through,
            long processes,
            List<String> cases) {}
}
