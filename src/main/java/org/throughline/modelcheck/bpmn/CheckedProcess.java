package org.throughline.modelcheck.bpmn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.model.BpmnProcess;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessGraph;
import org.throughline.model.ProcessModel;
import org.throughline.model.SequenceFlow;

/** A process file with its ways, as the checks read it. */
public final class CheckedProcess {

    private static final Set<String> SUB_PROCESSES = Set.of("subProcess", "transaction", "adHocSubProcess");
    private static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway");

    private final ProcessModel processModel;
    private final Map<String, FlowNode> steps;
    private final ProcessGraph graph;

    public CheckedProcess(ProcessModel processModel) {
        this.processModel = processModel;
        this.steps = processModel.steps().stream()
                .collect(Collectors.toMap(FlowNode::id, Function.identity(), (first, again) -> first));
        this.graph = new ProcessGraph(processModel);
    }

    public ProcessModel drawing() {
        return processModel;
    }

    public ProcessGraph graph() {
        return graph;
    }

    /** The executable process, else the first; null where the file has none. */
    public BpmnProcess main() {
        return processModel.processes().stream()
                .filter(BpmnProcess::executable)
                .findFirst()
                .orElse(
                        processModel.processes().isEmpty()
                                ? null
                                : processModel.processes().get(0));
    }

    public String name() {
        return main() == null ? null : main().name();
    }

    public List<FlowNode> steps() {
        return processModel.steps();
    }

    public Stream<FlowNode> steps(String... types) {
        Set<String> wanted = Set.copyOf(Arrays.asList(types));
        return processModel.steps().stream().filter(step -> wanted.contains(step.type()));
    }

    /** The step, or null. */
    public FlowNode step(String id) {
        return steps.get(id);
    }

    /** Its name in business words, else its id. */
    public String called(String id) {
        FlowNode step = steps.get(id);
        return step == null || step.name() == null ? id : step.name();
    }

    public List<SequenceFlow> from(FlowNode step) {
        return graph.outgoing(step.id());
    }

    public List<SequenceFlow> to(FlowNode step) {
        return graph.incoming(step.id());
    }

    /** The steps directly within a process or sub-process. */
    public List<FlowNode> within(String scope) {
        return processModel.steps().stream()
                .filter(step -> scope.equals(step.parent()))
                .toList();
    }

    /** Whether it should hang at a step and hangs at nothing, which says it all. */
    public boolean isLoose(FlowNode step) {
        return step.is("boundaryEvent") && !steps.containsKey(String.valueOf(step.attachedTo()));
    }

    public static boolean isSubProcess(FlowNode step) {
        return SUB_PROCESSES.contains(step.type());
    }

    public static boolean isGateway(FlowNode step) {
        return GATEWAYS.contains(step.type());
    }

    public static boolean isActivity(FlowNode step) {
        return !isGateway(step) && !step.type().endsWith("Event");
    }

    /** Undoes work that was done; it stands beside the ways. */
    public static boolean isCompensation(FlowNode step) {
        return "true".equals(step.get("isForCompensation"));
    }
}
