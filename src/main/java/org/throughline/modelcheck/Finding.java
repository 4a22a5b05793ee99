package org.throughline.modelcheck;

import java.util.List;
import org.throughline.engine.ModelKind;

/**
 * Something wrong with a drawing, at the place where it can be mended.
 *
 * @param code kebab-case; its text is the message {@code finding.<code>} with {@link #args()}
 * @param elementId of a BPMN element, DMN rule or form component; null where it is the whole file
 * @param elementName in business words, or null
 * @param key stable over repeated checks of the same fault, so that a tick on it stays
 */
public record Finding(
        Severity severity,
        String code,
        ModelKind kind,
        String model,
        String elementId,
        String elementName,
        List<Object> args,
        String key) {

    /** Errors stop publishing; a warning needs a tick. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
