package org.throughline.modelcheck;

import java.util.Map;
import java.util.Set;
import org.throughline.engine.ModelKind;

/** Which of the values that it reads each table and each dividing way gets to know. */
public interface KnownValues {

    /** By reader, the names of the variables. */
    Map<ValueReader, Set<String>> of(CheckContext context);

    /** @param step where the way divides; null for a table */
    record ValueReader(ModelKind kind, String model, String step) {}
}
