package org.throughline.designer.effect;

import java.util.ArrayList;
import java.util.List;
import org.throughline.designer.Effects.Fate;

/**
 * What becomes of a running process.
 *
 * @param to ids of the new steps, one for each old one; empty where it cannot move
 * @param tasks its open tasks afterwards; where it cannot move, as they are
 */
public record Outcome(Fate fate, List<String> to, Refusal refusal, List<OpenTask> tasks) {

    public static Outcome refused(Standing standing, Refusal refusal) {
        return new Outcome(Fate.CANNOT_MOVE, List.of(), refusal, standing.tasks());
    }

    /** By the route alone: the engine may still refuse it. */
    public static Outcome routed(Standing standing, Route route, List<OpenTask> tasks) {
        List<String> to = new ArrayList<>();
        Fate fate = Fate.STAYS;
        for (String step : standing.steps()) {
            String target = route.target(step);
            if (target == null) {
                return refused(standing, route.refusal(step));
            }
            fate = target.equals(step) ? fate : Fate.MOVES;
            to.add(target);
        }
        return new Outcome(fate, to, null, tasks);
    }
}
