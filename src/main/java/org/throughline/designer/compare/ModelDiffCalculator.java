package org.throughline.designer.compare;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.designer.ModelDiff;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelReader;

/** Reads both contents as parts and tells what became of each. */
@Component
class ModelDiffCalculator implements ModelDiff {

    private final ModelReader modelReader;

    ModelDiffCalculator(ModelReader modelReader) {
        this.modelReader = modelReader;
    }

    @Override
    public Comparison compare(ModelKind kind, String from, String to) {
        return new Comparison(new ModelDifference(parts(kind, from), parts(kind, to)).changes());
    }

    private Map<String, Part> parts(ModelKind kind, String content) {
        return switch (kind) {
            case PROCESS -> PartsOfProcess.of(modelReader.xml(content));
            case DECISION -> PartsOfDecision.of(modelReader.xml(content));
            case FORM -> PartsOfForm.of(modelReader.form(content).source());
        };
    }
}
