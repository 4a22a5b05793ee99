package org.throughline.play;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a scenario ran as it is kept.
 *
 * @param code what differed first, as a message {@code scenario.<code>}; null where nothing did
 * @param args of the message: names of steps
 */
public record ScenarioOutcome(String code, List<String> args) {

    static final ScenarioOutcome AS_EXPECTED = new ScenarioOutcome(null, List.of());

    public boolean asExpected() {
        return code == null;
    }

    /** Holds a play against what was kept. */
    static ScenarioOutcome of(Scenario scenario, PlayView view) {
        List<String> way = Scenario.way(view);
        for (int i = 0; i < Math.max(way.size(), scenario.way().size()); i++) {
            String now = i < way.size() ? way.get(i) : null;
            String then = i < scenario.way().size() ? scenario.way().get(i) : null;
            if (now == null && view.problem() != null) {
                return stopped(view);
            }
            if (now == null || !now.equals(then)) {
                return at(i, then, now, view);
            }
        }
        if (view.problem() != null) {
            return stopped(view);
        }
        return Scenario.end(view).equals(scenario.end())
                ? AS_EXPECTED
                : new ScenarioOutcome(
                        "other-end", List.of(joined(scenario.end(), view), joined(Scenario.end(view), view)));
    }

    private static ScenarioOutcome stopped(PlayView view) {
        return view.problem().act() == 0
                ? new ScenarioOutcome("request-refused", List.of(view.problem().words()))
                : new ScenarioOutcome(
                        "stopped", List.of(stoppedAt(view), view.problem().words()));
    }

    static String stoppedAt(PlayView view) {
        int act = view.problem().act();
        return act == 0 ? view.problem().step() : view.acts().get(act - 1).name();
    }

    private static ScenarioOutcome at(int index, String then, String now, PlayView view) {
        String after = index == 0 ? "" : name(Scenario.way(view).get(index - 1), view);
        if (now == null) {
            return new ScenarioOutcome("goes-no-further", List.of(after, name(then, view)));
        }
        return then == null
                ? new ScenarioOutcome("goes-on", List.of(after, name(now, view)))
                : new ScenarioOutcome("other-way", List.of(after, name(now, view), name(then, view)));
    }

    private static String joined(List<String> steps, PlayView view) {
        List<String> names = new ArrayList<>();
        steps.forEach(step -> names.add(name(step, view)));
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    /** The name that the step has in the play; else its key. */
    private static String name(String step, PlayView view) {
        String key = step.substring(step.indexOf('/') + 1);
        return view.way().stream()
                .filter(reached -> reached.step().equals(key))
                .map(PlayView.ReachedStep::name)
                .findFirst()
                .orElse(key);
    }
}
