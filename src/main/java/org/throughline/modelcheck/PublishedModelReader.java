package org.throughline.modelcheck;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.model.DecisionModel;
import org.throughline.model.FormModel;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessModel;
import org.throughline.model.UnreadableModel;

/** The published models as drawings. A published version never changes, so each is read once. */
@Component
class PublishedModelReader {

    private final ModelLibrary library;
    private final ModelReader modelReader;
    private final Cache<String, Optional<Object>> read =
            Caffeine.newBuilder().maximumSize(1_000).build();

    PublishedModelReader(ModelLibrary library, ModelReader modelReader) {
        this.library = library;
        this.modelReader = modelReader;
    }

    Optional<ProcessModel> process(ModelVersion version) {
        return drawn(version, modelReader::process).map(ProcessModel.class::cast);
    }

    Optional<DecisionModel> decision(ModelVersion version) {
        return drawn(version, modelReader::decision).map(DecisionModel.class::cast);
    }

    Optional<FormModel> form(ModelVersion version) {
        return drawn(version, modelReader::form).map(FormModel.class::cast);
    }

    private Optional<Object> drawn(ModelVersion version, Function<String, Object> reading) {
        return read.get(version.definitionId(), id -> {
            try {
                return Optional.of(reading.apply(library.content(version)));
            } catch (UnreadableModel unreadable) {
                return Optional.empty();
            }
        });
    }
}
