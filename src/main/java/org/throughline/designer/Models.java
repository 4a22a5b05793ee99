package org.throughline.designer;

import java.util.List;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelVersion;
import org.throughline.shared.Actor;

/** The published models as the studio lists them: who published them and why, and how many open cases are on each. */
public interface Models {

    /** The newest version of each, by name. */
    List<Model> list(ModelKind kind, Actor by);

    /** Newest first. */
    List<Version> versions(ModelKind kind, String key, Actor by);

    /** @throws org.throughline.shared.Rejection not found {@code model-unknown} */
    Version version(ModelKind kind, String key, int version, Actor by);

    String content(ModelKind kind, String key, int version, Actor by);

    /** A zip of the newest version of every model, laid out as the program's own folders. */
    byte[] export(Actor by);

    /** A zip of what is drawn in a redesign. */
    byte[] export(java.util.UUID redesign, Actor by);

    /**
     * @param publication null for what the program shipped
     * @param openCases cases with an open process of this model in any version; for a form those with an open task of it
     * @param behind of these how many are not on the newest version
     */
    record Model(ModelVersion newest, Publishing.Publication publication, long openCases, long behind) {}

    /** @param openCases always 0 for decision tables: the newest version decides, and is done at once */
    record Version(ModelVersion version, Publishing.Publication publication, long openCases) {}
}
