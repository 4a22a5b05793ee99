package org.throughline.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where work goes back to of which no move is recorded: the ways that mappings sent it, turned round. */
final class ReturnSteps {

    private ReturnSteps() {}

    /**
     * @param sent old step to new step, the newest redesign first
     * @param drawn steps of the older drawing: work that stands at one of them stays there
     */
    static Map<String, String> of(List<Map<String, String>> sent, Set<String> drawn) {
        Map<String, String> back = new LinkedHashMap<>();
        for (Map<String, String> mapping : sent) {
            Map<String, String> turned = new TreeMap<>();
            new TreeMap<>(mapping).forEach((from, to) -> turned.putIfAbsent(to, from));
            back.replaceAll((now, then) -> turned.getOrDefault(then, then));
            turned.forEach(back::putIfAbsent);
        }
        back.entrySet().removeIf(step -> drawn.contains(step.getKey()) || !drawn.contains(step.getValue()));
        return back;
    }
}
