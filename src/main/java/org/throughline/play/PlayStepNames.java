package org.throughline.play;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelReader;

/** What the steps of a process are called, as it is drawn in the play whose transaction lasts. */
@Component
class PlayStepNames {

    private final ModelLibrary library;
    private final ModelReader models;

    PlayStepNames(ModelLibrary library, ModelReader models) {
        this.library = library;
        this.models = models;
    }

    /** The steps of a process by their keys; empty where there is no such process. */
    Map<String, FlowNode> steps(String process) {
        Map<String, FlowNode> steps = new HashMap<>();
        library.newest(ModelKind.PROCESS, process)
                .map(library::content)
                .ifPresent(bpmn -> models.process(bpmn).steps().forEach(step -> steps.put(step.id(), step)));
        return steps;
    }

    /** @param process null where it is not known; @return the key where the step has no name */
    String name(String process, String step) {
        String key = stepOf(step);
        Stream<String> processes = process == null
                ? library.newest(ModelKind.PROCESS).stream().map(ModelVersion::key)
                : Stream.of(process);
        return processes
                .map(this::steps)
                .filter(steps -> steps.containsKey(key))
                .findFirst()
                .map(steps -> nameIn(steps, key))
                .orElse(key);
    }

    static String nameIn(Map<String, FlowNode> steps, String key) {
        FlowNode step = steps.get(key);
        return step == null || step.name() == null || step.name().isBlank() ? key : step.name();
    }

    /** A reminder of a task is named by the task, a dollar sign and its own id. */
    static String stepOf(String step) {
        return step.contains("$") ? step.substring(0, step.indexOf('$')) : step;
    }
}
