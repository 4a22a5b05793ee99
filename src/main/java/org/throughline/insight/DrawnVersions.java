package org.throughline.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.drawing.Drawing;
import org.throughline.drawing.Drawings;
import org.throughline.drawing.DrawnStep;
import org.throughline.engine.CaseProcesses;

/** The drawings of one process, each version read once. */
class DrawnVersions {

    private static final Drawing NOTHING = new Drawing(List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

    private final Map<Integer, String> definitions;
    private final CaseProcesses processes;
    private final Drawings drawings;
    private final Map<Integer, Drawing> read = new HashMap<>();

    DrawnVersions(Map<Integer, String> definitions, CaseProcesses processes, Drawings drawings) {
        this.definitions = definitions;
        this.processes = processes;
        this.drawings = drawings;
    }

    /** Without any step where that version is no longer there. */
    Drawing of(int version) {
        return read.computeIfAbsent(version, this::read);
    }

    private Drawing read(int version) {
        String definition = definitions.get(version);
        return definition == null ? NOTHING : drawings.process(processes.model(definition));
    }

    /** Business words of a step; its id where it has none. */
    static String name(Drawing drawing, String step) {
        return drawing.step(step)
                .map(DrawnStep::name)
                .filter(name -> !name.isBlank())
                .orElse(step);
    }
}
