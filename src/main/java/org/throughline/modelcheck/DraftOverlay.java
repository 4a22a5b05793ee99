package org.throughline.modelcheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.engine.ModelFile;
import org.throughline.model.BpmnProcess;
import org.throughline.model.DecisionModel;
import org.throughline.model.FormModel;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessModel;
import org.throughline.model.UnreadableModel;

/**
 * What a redesign draws, by key. A file that cannot be read yet is left out: its own check says so.
 *
 * @param processes by the key of each executable process in the file
 */
record DraftOverlay(
        Map<String, ProcessModel> processes,
        Map<String, DecisionModel.DecisionTable> decisions,
        Map<String, FormModel> forms) {

    static final DraftOverlay NONE = new DraftOverlay(Map.of(), Map.of(), Map.of());

    static DraftOverlay of(List<ModelFile> files, ModelReader modelReader) {
        DraftOverlay around = new DraftOverlay(new TreeMap<>(), new HashMap<>(), new HashMap<>());
        files.forEach(file -> around.add(file, modelReader));
        return around;
    }

    private void add(ModelFile file, ModelReader modelReader) {
        try {
            if (file.resource().endsWith(".bpmn")) {
                ProcessModel processModel = modelReader.process(file.content());
                processModel.processes().stream().map(BpmnProcess::id).forEach(key -> processes.put(key, processModel));
            } else if (file.resource().endsWith(".dmn")) {
                modelReader.decision(file.content()).tables().forEach(table -> decisions.put(table.id(), table));
            } else {
                FormModel form = modelReader.form(file.content());
                forms.put(form.id(), form);
            }
        } catch (UnreadableModel unreadable) {
            // its own check says so
        }
    }

    Set<String> processKeys() {
        return processes.keySet();
    }
}
