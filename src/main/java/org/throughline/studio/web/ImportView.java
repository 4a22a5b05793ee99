package org.throughline.studio.web;

import java.util.List;
import org.throughline.engine.ModelKind;

/**
 * A file from elsewhere before it is kept, in the reader's language.
 *
 * @param refused why it cannot be kept as it is
 * @param lost what is dropped or replaced so that it can
 * @param given what it is given and loses nothing by
 * @param drawn whether the redesign has this model already
 * @param problem why nothing can be made of it, or null
 */
record ImportView(
        String fileName,
        ModelKind kind,
        String key,
        String name,
        List<ImportNote> refused,
        List<ImportNote> lost,
        List<ImportNote> given,
        boolean drawn,
        String problem) {

    /** @param count of places, 0 where it is the whole file */
    record ImportNote(String code, String text, int count, List<ImportPlace> places) {}

    /** @param name null where the element has none, and is known by its id */
    record ImportPlace(String name, String id) {}
}
