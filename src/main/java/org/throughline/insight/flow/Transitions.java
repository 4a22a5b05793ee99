package org.throughline.insight.flow;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;

/**
 * Joins the flows of one process into transitions from step to step. At a junction, what goes out comes from whatever came
 * in since something last went out: one way at a choice, all of them where ways meet.
 */
public final class Transitions {

    private final IntFunction<ProcessModel> drawn;
    private final Map<String, Meeting> meetings = new HashMap<>();
    private final Set<Transition> transitions = new LinkedHashSet<>();

    private Transitions(IntFunction<ProcessModel> drawn) {
        this.drawn = drawn;
    }

    private static final class Meeting {
        private final Set<String> origins = new LinkedHashSet<>();
        private boolean left;
    }

    /** @param drawn the drawing of a version */
    public static Set<Transition> of(List<TakenFlow> flows, IntFunction<ProcessModel> drawn) {
        Transitions walk = new Transitions(drawn);
        flows.forEach(walk::take);
        return walk.transitions;
    }

    private void take(TakenFlow flow) {
        Set<String> origins = origins(flow);
        if (isJunction(flow.version(), flow.to())) {
            Meeting meeting = meetings.computeIfAbsent(flow.to(), any -> new Meeting());
            if (meeting.left) {
                meeting.origins.clear();
                meeting.left = false;
            }
            meeting.origins.addAll(origins);
        } else {
            origins.forEach(origin -> transitions.add(new Transition(flow.version(), origin, flow.to())));
        }
    }

    private Set<String> origins(TakenFlow flow) {
        if (!isJunction(flow.version(), flow.from())) {
            host(flow).ifPresent(host -> transitions.add(new Transition(flow.version(), host, flow.from())));
            return Set.of(flow.from());
        }
        Meeting meeting = meetings.get(flow.from());
        if (meeting == null) {
            return Set.of();
        }
        meeting.left = true;
        return Set.copyOf(meeting.origins);
    }

    private Optional<String> host(TakenFlow flow) {
        return drawn.apply(flow.version()).step(flow.from()).map(FlowNode::attachedTo);
    }

    private boolean isJunction(int version, String step) {
        return drawn.apply(version).step(step).map(Gateways::is).orElse(false);
    }
}
