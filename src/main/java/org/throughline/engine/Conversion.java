package org.throughline.engine;

import java.util.List;
import java.util.Set;

/**
 * What was dropped, replaced or given so that a drawing from elsewhere may be kept. Its text is the message {@code
 * conversion.<code>} with {@link #args()}.
 *
 * @param element id of the element, or null where it is the whole file
 * @param name what people call it, or null where it has no name
 */
public record Conversion(String code, String element, String name, List<String> args) {

    /** What the drawing is given and loses nothing by. */
    private static final Set<String> ADDITIONS = Set.of(
            "id-from-name",
            "read-as",
            "parts-ordered",
            "language-named",
            "decision-named",
            "cause-named",
            "id-changed",
            "made-executable",
            "history-set",
            "start-added",
            "picture-made",
            "picture-completed");

    public Conversion(String code, String element, String name, String... args) {
        this(code, element, name, Refusal.of(code, (Object[]) args).args());
    }

    /** Whether something is dropped or becomes something else, to which somebody has to agree. */
    public boolean isLoss() {
        return !ADDITIONS.contains(code);
    }
}
