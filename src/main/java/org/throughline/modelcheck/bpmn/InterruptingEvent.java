package org.throughline.modelcheck.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.model.FlowNode;

/**
 * An event that stops other work: drawn at a step it stops that step, in an event sub-process or as a terminating end all
 * that goes on around it.
 *
 * @param event where it is drawn
 * @param scope what is stopped: a step, a sub-process or the process
 * @param own the event sub-process that the event begins, which goes on; else null
 */
record InterruptingEvent(CheckedProcess picture, FlowNode event, String scope, String own) {

    private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "callActivity");

    static List<InterruptingEvent> of(CheckedProcess picture) {
        List<InterruptingEvent> interruptions = new ArrayList<>();
        for (FlowNode step : picture.steps()) {
            FlowNode around = picture.step(step.parent());
            if ("compensate".equals(step.event())) {
                continue;
            }
            if (step.attachedTo() != null && !"false".equals(step.get("cancelActivity"))) {
                interruptions.add(new InterruptingEvent(picture, step, step.attachedTo(), null));
            } else if (step.is("startEvent") && around != null && interrupts(step, around)) {
                interruptions.add(new InterruptingEvent(picture, step, around.parent(), around.id()));
            } else if (isTermination(step)) {
                interruptions.add(new InterruptingEvent(picture, step, step.parent(), null));
            }
        }
        return interruptions;
    }

    private static boolean interrupts(FlowNode start, FlowNode around) {
        return around.isEventSubProcess() && !"false".equals(start.get("isInterrupting"));
    }

    private static boolean isTermination(FlowNode step) {
        return step.is("endEvent") && "terminate".equals(step.event());
    }

    /** Whether it is drawn at one step, and stops nothing but that. */
    boolean isOfOneStep() {
        FlowNode stopped = picture.step(scope);
        return event.attachedTo() != null && stopped != null && !CheckedProcess.isSubProcess(stopped);
    }

    /** Every step whose work may be stopped by it. */
    Stream<FlowNode> stopped() {
        if (isOfOneStep()) {
            return Stream.of(picture.step(scope));
        }
        return isTermination(event)
                ? beside().flatMap(step -> Stream.concat(Stream.of(step), inside(step.id())))
                : inside(scope).filter(step -> !isOwn(step));
    }

    /** What goes on at the same time as that which it is meant to stop, and is stopped with it. */
    Stream<FlowNode> beside() {
        if (isOfOneStep()) {
            return Stream.empty();
        }
        return Stream.concat(woken(), parallel())
                .filter(step -> !isOwn(step) && !isAround(step))
                .distinct();
    }

    private Stream<FlowNode> woken() {
        return inside(scope).filter(step -> step.isEventSubProcess() && mayRunWith(step));
    }

    /** What is thrown within the scope is thrown by work that stands there: what has not begun by then is not stopped. */
    private boolean mayRunWith(FlowNode eventSubProcess) {
        List<FlowNode> throwers = isTermination(event) ? List.of(event) : throwers();
        return throwers.isEmpty()
                || eventSubProcess.parent().equals(scope)
                || throwers.stream().anyMatch(thrower -> isInside(thrower, eventSubProcess.parent()));
    }

    private List<FlowNode> throwers() {
        return inside(scope)
                .filter(step -> step.is("endEvent") || step.is("intermediateThrowEvent"))
                .filter(step -> event.event() != null && event.event().equals(step.event()))
                .filter(step -> cause(event) == null || cause(event).equals(cause(step)))
                .toList();
    }

    private static String cause(FlowNode step) {
        return step.definitions().stream()
                .flatMap(definition -> Stream.of(definition.get("escalationRef"), definition.get("errorRef")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Work on the several ways of a fork, until they come together again. */
    private Stream<FlowNode> parallel() {
        return inside(scope)
                .map(this::branches)
                .filter(branches -> branches.size() > 1)
                .flatMap(this::atOnce)
                .map(picture::step)
                .filter(step -> WAITING.contains(step.type()));
    }

    private List<Set<String>> branches(FlowNode step) {
        if (step.is("parallelGateway") || step.is("inclusiveGateway")) {
            return picture.from(step).stream()
                    .map(flow -> reached(flow.target()))
                    .toList();
        }
        boolean splits = picture.step(step.attachedTo()) != null && "false".equals(step.get("cancelActivity"));
        return splits ? List.of(reached(step.id()), reached(step.attachedTo(), step.id())) : List.of();
    }

    private Stream<String> atOnce(List<Set<String>> branches) {
        Set<String> common = new LinkedHashSet<>(branches.get(0));
        branches.forEach(common::retainAll);
        boolean ends = isTermination(event);
        if (ends && (common.contains(event.id()) || branches.stream().noneMatch(way -> way.contains(event.id())))) {
            return Stream.empty();
        }
        return branches.stream()
                .filter(way -> !ends || !way.contains(event.id()))
                .flatMap(Set::stream)
                .filter(id -> !common.contains(id));
    }

    private Set<String> reached(String from, String... without) {
        Set<String> closed = Set.of(without);
        return picture.graph().from(List.of(from), id -> !closed.contains(id) && isInside(picture.step(id), scope));
    }

    private Stream<FlowNode> inside(String outer) {
        return picture.steps().stream().filter(step -> isInside(step, outer));
    }

    private boolean isInside(FlowNode step, String outer) {
        for (FlowNode at = step; at != null; at = picture.step(at.parent())) {
            if (outer.equals(at.parent())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwn(FlowNode step) {
        return own != null && (own.equals(step.id()) || isInside(step, own));
    }

    private boolean isAround(FlowNode step) {
        return isInside(event, step.id());
    }
}
