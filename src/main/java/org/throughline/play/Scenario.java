package org.throughline.play;

import java.util.List;

/**
 * A play that is kept, with the way that it took and where it ended.
 *
 * @param way process and step of each step that was reached, e.g. {@code intake/ScreenRequest}
 * @param end {@value #CLOSED}, or the steps that were open in the end, as in the way
 */
public record Scenario(String name, PlayScript script, List<String> way, List<String> end) {

    static final String CLOSED = "closed";

    public Scenario {
        way = List.copyOf(way);
        end = List.copyOf(end);
    }

    /** What a play comes to, as a scenario keeps it. */
    static Scenario of(String name, PlayScript script, PlayView view) {
        return new Scenario(name, script, way(view), end(view));
    }

    static List<String> way(PlayView view) {
        return view.way().stream()
                .map(step -> step.process() + "/" + step.step())
                .toList();
    }

    static List<String> end(PlayView view) {
        return view.end() != null
                ? List.of(CLOSED)
                : view.open().stream()
                        .map(step -> step.process() + "/" + step.step())
                        .sorted()
                        .toList();
    }
}
