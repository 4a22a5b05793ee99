package org.throughline.engine;

import java.util.List;

/**
 * What was dropped or replaced so that a drawing from elsewhere may be kept. Its text is the message {@code
 * conversion.<code>} with {@link #args()}.
 *
 * @param element id of the element, or null where it is the whole file
 * @param name what people call it, or null where it has no name
 */
public record Conversion(String code, String element, String name, List<String> args) {

    public Conversion(String code, String element, String name, String... args) {
        this(code, element, name, Refusal.of(code, (Object[]) args).args());
    }
}
