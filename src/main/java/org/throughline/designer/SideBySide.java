package org.throughline.designer;

import java.util.List;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;

/** Two states of one model: published versions, drafts of redesigns, what the program ships. */
public interface SideBySide {

    /**
     * @param from, to a version number, {@code draft:<redesign>}, {@code shipped} (what the program offers) or {@code
     *     base} (what it shipped when the agency began to draw its own); null for the version before the newest, and the
     *     newest
     * @throws org.throughline.shared.Rejection not found {@code model-unknown}
     */
    Pair compare(ModelKind kind, String key, String from, String to, Actor by);

    /** What can be compared, published versions first, the newest first. */
    List<Side> sides(ModelKind kind, String key, Actor by);

    /** The file of one side. */
    String content(ModelKind kind, String key, String ref, Actor by);

    enum Source {
        VERSION,
        DRAFT,
        SHIPPED,
        BASE
    }

    /**
     * @param version null for what is not published
     * @param title of the redesign for a draft; else null
     */
    record Side(String ref, Source source, Integer version, String title) {}

    record Pair(Side from, Side to, Comparisons.Comparison comparison) {}
}
