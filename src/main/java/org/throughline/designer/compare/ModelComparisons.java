package org.throughline.designer.compare;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.designer.Comparisons;
import org.throughline.drawing.Drawings;
import org.throughline.engine.ModelKind;

/** Reads both contents as parts and tells what became of each. */
@Component
class ModelComparisons implements Comparisons {

    private final Drawings drawings;

    ModelComparisons(Drawings drawings) {
        this.drawings = drawings;
    }

    @Override
    public Comparison compare(ModelKind kind, String from, String to) {
        return new Comparison(new Difference(parts(kind, from), parts(kind, to)).changes());
    }

    private Map<String, Part> parts(ModelKind kind, String content) {
        return switch (kind) {
            case PROCESS -> PartsOfProcess.of(drawings.xml(content));
            case DECISION -> PartsOfDecision.of(drawings.xml(content));
            case FORM -> PartsOfForm.of(drawings.form(content).source());
        };
    }
}
