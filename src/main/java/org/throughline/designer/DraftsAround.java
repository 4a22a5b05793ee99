package org.throughline.designer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.drawing.DecisionDrawing;
import org.throughline.drawing.Drawing;
import org.throughline.drawing.DrawingUnreadable;
import org.throughline.drawing.Drawings;
import org.throughline.drawing.DrawnProcess;
import org.throughline.drawing.FormDrawing;
import org.throughline.engine.ModelFile;

/**
 * What a redesign draws, by key. A file that cannot be read yet is left out: its own check says so.
 *
 * @param processes by the key of each executable process in the file
 */
record DraftsAround(
        Map<String, Drawing> processes, Map<String, DecisionDrawing.Table> decisions, Map<String, FormDrawing> forms) {

    static final DraftsAround NONE = new DraftsAround(Map.of(), Map.of(), Map.of());

    static DraftsAround of(List<ModelFile> files, Drawings drawings) {
        DraftsAround around = new DraftsAround(new TreeMap<>(), new HashMap<>(), new HashMap<>());
        files.forEach(file -> around.add(file, drawings));
        return around;
    }

    private void add(ModelFile file, Drawings drawings) {
        try {
            if (file.resource().endsWith(".bpmn")) {
                Drawing drawing = drawings.process(file.content());
                drawing.processes().stream().map(DrawnProcess::id).forEach(key -> processes.put(key, drawing));
            } else if (file.resource().endsWith(".dmn")) {
                drawings.decision(file.content()).tables().forEach(table -> decisions.put(table.id(), table));
            } else {
                FormDrawing form = drawings.form(file.content());
                forms.put(form.id(), form);
            }
        } catch (DrawingUnreadable unreadable) {
            // its own check says so
        }
    }

    Set<String> processKeys() {
        return processes.keySet();
    }
}
