package org.throughline.modelcheck;

import org.throughline.engine.ModelLibrary;
import org.throughline.model.ModelReader;

/** Reads models without the program around it. */
public final class ModelInspectorFixture {

    private ModelInspectorFixture() {}

    public static ModelInspector of(ModelLibrary library) {
        return new ModelInspector(new ModelReader(), library);
    }
}
