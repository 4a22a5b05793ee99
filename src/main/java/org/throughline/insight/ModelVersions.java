package org.throughline.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessModel;

/** The drawings of one process, each version read once. */
class ModelVersions {

    private static final ProcessModel NOTHING =
            new ProcessModel(List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

    private final Map<Integer, String> definitions;
    private final CaseProcesses processes;
    private final ModelReader modelReader;
    private final Map<Integer, ProcessModel> read = new HashMap<>();

    ModelVersions(Map<Integer, String> definitions, CaseProcesses processes, ModelReader modelReader) {
        this.definitions = definitions;
        this.processes = processes;
        this.modelReader = modelReader;
    }

    /** The engine's id of each version, by its number. */
    static Map<Integer, String> definitions(ModelLibrary library, String processKey) {
        return library.versions(ModelKind.PROCESS, processKey).stream()
                .collect(Collectors.toMap(ModelVersion::version, ModelVersion::definitionId));
    }

    /** Without any step where that version is no longer there. */
    ProcessModel of(int version) {
        return read.computeIfAbsent(version, this::read);
    }

    private ProcessModel read(int version) {
        String definition = definitions.get(version);
        return definition == null ? NOTHING : modelReader.process(processes.model(definition));
    }

    /** Business words of a step; its id where it has none. */
    static String name(ProcessModel processModel, String step) {
        return processModel
                .step(step)
                .map(FlowNode::name)
                .filter(name -> !name.isBlank())
                .orElse(step);
    }
}
