package org.throughline.migration.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessModel;
import org.throughline.model.UnreadableModel;

/** The drawings that processes run on. */
@Component
class RunningDrawings {

    private final ModelLibrary library;
    private final ModelReader reader;

    RunningDrawings(ModelLibrary library, ModelReader reader) {
        this.library = library;
        this.reader = reader;
    }

    /** By the id of a definition, each read once; null where it cannot be read. For one thread. */
    Function<String, ProcessModel> drawings() {
        Map<String, Optional<ProcessModel>> drawn = new HashMap<>();
        return definition -> drawn.computeIfAbsent(
                        definition, id -> library.versions(ModelKind.PROCESS, key(id)).stream()
                                .filter(version -> version.definitionId().equals(id))
                                .findFirst()
                                .map(library::content)
                                .flatMap(this::read))
                .orElse(null);
    }

    /** What cannot be read is never published; where it is only drawn, its own checks say so. */
    Optional<ProcessModel> read(String bpmn) {
        try {
            return Optional.of(reader.process(bpmn));
        } catch (UnreadableModel unreadable) {
            return Optional.empty();
        }
    }

    static String key(String definitionId) {
        return definitionId.replaceFirst(":.*$", "");
    }
}
