package org.throughline.designer.check.bpmn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.drawing.Drawing;
import org.throughline.drawing.DrawnFlow;
import org.throughline.drawing.DrawnProcess;
import org.throughline.drawing.DrawnStep;

/** A process file with its ways, as the checks look at it. */
public final class Picture {

    private static final Set<String> SUB_PROCESSES = Set.of("subProcess", "transaction", "adHocSubProcess");
    private static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway");

    private final Drawing drawing;
    private final Map<String, DrawnStep> steps;
    private final Ways ways;

    public Picture(Drawing drawing) {
        this.drawing = drawing;
        this.steps = drawing.steps().stream()
                .collect(Collectors.toMap(DrawnStep::id, Function.identity(), (first, again) -> first));
        this.ways = new Ways(drawing);
    }

    public Drawing drawing() {
        return drawing;
    }

    public Ways ways() {
        return ways;
    }

    /** The executable process, else the first; null where the file has none. */
    public DrawnProcess main() {
        return drawing.processes().stream()
                .filter(DrawnProcess::executable)
                .findFirst()
                .orElse(
                        drawing.processes().isEmpty()
                                ? null
                                : drawing.processes().get(0));
    }

    public String name() {
        return main() == null ? null : main().name();
    }

    public List<DrawnStep> steps() {
        return drawing.steps();
    }

    public Stream<DrawnStep> steps(String... types) {
        Set<String> wanted = Set.copyOf(Arrays.asList(types));
        return drawing.steps().stream().filter(step -> wanted.contains(step.type()));
    }

    /** The step, or null. */
    public DrawnStep step(String id) {
        return steps.get(id);
    }

    /** Its name in business words, else its id. */
    public String called(String id) {
        DrawnStep step = steps.get(id);
        return step == null || step.name() == null ? id : step.name();
    }

    public List<DrawnFlow> from(DrawnStep step) {
        return ways.outgoing(step.id());
    }

    public List<DrawnFlow> to(DrawnStep step) {
        return ways.incoming(step.id());
    }

    /** The steps directly within a process or sub-process. */
    public List<DrawnStep> within(String scope) {
        return drawing.steps().stream()
                .filter(step -> scope.equals(step.parent()))
                .toList();
    }

    public static boolean isSubProcess(DrawnStep step) {
        return SUB_PROCESSES.contains(step.type());
    }

    public static boolean isEventSubProcess(DrawnStep step) {
        return step.is("subProcess") && "true".equals(step.get("triggeredByEvent"));
    }

    public static boolean isGateway(DrawnStep step) {
        return GATEWAYS.contains(step.type());
    }

    public static boolean isActivity(DrawnStep step) {
        return !isGateway(step) && !step.type().endsWith("Event");
    }

    /** Undoes work that was done; it stands beside the ways. */
    public static boolean isCompensation(DrawnStep step) {
        return "true".equals(step.get("isForCompensation"));
    }
}
