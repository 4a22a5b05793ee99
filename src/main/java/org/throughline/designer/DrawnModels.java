package org.throughline.designer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.throughline.drawing.DecisionDrawing;
import org.throughline.drawing.Drawing;
import org.throughline.drawing.DrawingUnreadable;
import org.throughline.drawing.Drawings;
import org.throughline.drawing.FormDrawing;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;

/** The published models as drawings. A published version never changes, so each is read once. */
@Component
class DrawnModels {

    private final ModelLibrary library;
    private final Drawings drawings;
    private final Cache<String, Optional<Object>> read =
            Caffeine.newBuilder().maximumSize(1_000).build();

    DrawnModels(ModelLibrary library, Drawings drawings) {
        this.library = library;
        this.drawings = drawings;
    }

    Optional<Drawing> process(ModelVersion version) {
        return drawn(version, drawings::process).map(Drawing.class::cast);
    }

    Optional<DecisionDrawing> decision(ModelVersion version) {
        return drawn(version, drawings::decision).map(DecisionDrawing.class::cast);
    }

    Optional<FormDrawing> form(ModelVersion version) {
        return drawn(version, drawings::form).map(FormDrawing.class::cast);
    }

    private Optional<Object> drawn(ModelVersion version, Function<String, Object> reading) {
        return read.get(version.definitionId(), id -> {
            try {
                return Optional.of(reading.apply(library.content(version)));
            } catch (DrawingUnreadable unreadable) {
                return Optional.empty();
            }
        });
    }
}
