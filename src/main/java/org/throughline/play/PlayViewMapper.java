package org.throughline.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenTask;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.CaseProcesses.Position;
import org.throughline.engine.CaseTimers.CaseTimer;
import org.throughline.model.FlowNode;
import org.throughline.play.PlayRecorder.DecidedInPlay;
import org.throughline.play.PlayRecorder.TakenInPlay;
import org.throughline.play.PlayView.FiredDecision;
import org.throughline.play.PlayView.OpenStep;
import org.throughline.play.PlayView.PlayedAct;
import org.throughline.play.PlayView.PlayedProcess;
import org.throughline.play.PlayView.ReachedStep;
import org.throughline.play.PlayView.WaitingTimer;
import org.throughline.staff.StaffDirectory;

/** Reads a play while its transaction lasts. */
@Component
class PlayViewMapper {

    private static final Set<String> QUIET =
            Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway");

    private final CaseProcesses processes;
    private final Cases cases;
    private final StaffDirectory staff;
    private final PlayStepNames names;

    PlayViewMapper(CaseProcesses processes, Cases cases, StaffDirectory staff, PlayStepNames names) {
        this.processes = processes;
        this.cases = cases;
        this.staff = staff;
        this.names = names;
    }

    PlayView view(PlayedCase played) {
        String number = played.caseNumber();
        List<Position> positions = number == null ? List.of() : processes.positions(number);
        Map<String, Map<String, FlowNode>> nodes = nodes(played);
        CaseSummary file = number == null ? null : cases.find(number).orElse(null);
        return new PlayView(
                acts(played.script(), nodes),
                played.record.flows.stream()
                        .map(flow -> reached(flow, nodes))
                        .filter(step -> !QUIET.contains(step.type()))
                        .toList(),
                open(played.openTasks()),
                timers(played.timers(), nodes),
                played.record.decisions.stream()
                        .map(PlayViewMapper::fired)
                        .distinct()
                        .toList(),
                positions.stream().map(PlayViewMapper::process).toList(),
                file == null || file.stage() == null ? null : file.stage().id(),
                file == null || file.isOpen() ? null : "closed",
                played.script().past().caseNumber(),
                played.problem());
    }

    /** The steps of every process that has a part in the play, as it is drawn in it. */
    private Map<String, Map<String, FlowNode>> nodes(PlayedCase played) {
        Map<String, Map<String, FlowNode>> nodes = new HashMap<>();
        played.record.flows.forEach(flow -> nodes.computeIfAbsent(flow.flow().processKey(), names::steps));
        played.script().acts().stream()
                .map(PlayAct::process)
                .filter(Objects::nonNull)
                .forEach(process -> nodes.computeIfAbsent(process, names::steps));
        return nodes;
    }

    private static List<PlayedAct> acts(PlayScript script, Map<String, Map<String, FlowNode>> nodes) {
        List<PlayedAct> acts = new ArrayList<>();
        for (PlayAct act : script.acts()) {
            String name = name(nodes, act.process(), PlayStepNames.stepOf(act.step()));
            acts.add(new PlayedAct(acts.size() + 1, act.kind(), act.process(), act.step(), name, act.role()));
        }
        return acts;
    }

    private static ReachedStep reached(TakenInPlay taken, Map<String, Map<String, FlowNode>> nodes) {
        String process = taken.flow().processKey();
        String step = taken.flow().toId();
        FlowNode node = nodes.getOrDefault(process, Map.of()).get(step);
        return new ReachedStep(process, step, name(nodes, process, step), node == null ? "" : node.type(), taken.act());
    }

    private List<OpenStep> open(List<OpenTask> tasks) {
        Map<String, Integer> counts = new HashMap<>();
        return tasks.stream()
                .map(task -> new OpenStep(
                        task.processKey(),
                        task.taskKey(),
                        counts.merge(task.processKey() + "/" + task.taskKey(), 1, Integer::sum) - 1,
                        task.name(),
                        task.formId(),
                        task.assignee() == null ? null : staff.displayName(task.assignee()),
                        task.candidateRole(),
                        task.dueAt()))
                .toList();
    }

    private static List<WaitingTimer> timers(List<CaseTimer> timers, Map<String, Map<String, FlowNode>> nodes) {
        Map<String, Integer> counts = new HashMap<>();
        return timers.stream()
                .map(timer -> new WaitingTimer(
                        timer.processKey(),
                        timer.stepId(),
                        counts.merge(timer.processKey() + "/" + timer.stepId(), 1, Integer::sum) - 1,
                        name(nodes, timer.processKey(), PlayStepNames.stepOf(timer.stepId())),
                        timer.dueAt()))
                .toList();
    }

    private static String name(Map<String, Map<String, FlowNode>> nodes, String process, String step) {
        return PlayStepNames.nameIn(nodes.getOrDefault(process, Map.of()), step);
    }

    private static FiredDecision fired(DecidedInPlay decided) {
        return new FiredDecision(
                decided.decision().decisionKey(),
                decided.decision().version(),
                decided.act(),
                decided.decision().inputs(),
                decided.decision().rules(),
                decided.decision().results());
    }

    private static PlayedProcess process(Position position) {
        return new PlayedProcess(
                position.processKey(),
                position.processName(),
                position.activityIds(),
                position.visitedIds(),
                position.ended() != null);
    }
}
