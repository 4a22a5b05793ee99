package org.throughline.designer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

/**
 * Redesigns while they are drawn: each holds drafts of one or more models that will be published as one step. Every use
 * case needs the role administrator, and is one transaction.
 */
public interface Redesigns {

    /** @param state null for all */
    Slice<RedesignView> list(RedesignState state, String after, Integer limit, Actor by);

    RedesignView view(UUID redesign, Actor by);

    RedesignView open(String title, String note, Actor by);

    RedesignView describe(UUID redesign, String title, String note, Actor by);

    void discard(UUID redesign, Actor by);

    /** Takes the newest published version of a model into the redesign; where it is there already, that draft. */
    DraftView add(UUID redesign, ModelKind kind, String key, Actor by);

    /** Takes an older version in, to return to it. */
    DraftView addVersion(UUID redesign, ModelKind kind, String key, int version, Actor by);

    /** Begins a new model from the plainest content that is whole. */
    DraftView create(UUID redesign, ModelKind kind, String key, String name, Actor by);

    /**
     * Brings a file in. Its key is read from it; where the redesign has that draft already it becomes its next revision.
     *
     * @throws org.throughline.shared.Rejection where it cannot be read or names what models may not name
     */
    DraftView bring(UUID redesign, String fileName, byte[] content, Actor by);

    /** As {@link #bring}, and for a zip archive every model in it: all of them, or none. */
    List<DraftView> bringAll(UUID redesign, String fileName, byte[] content, Actor by);

    DraftView draft(UUID redesign, ModelKind kind, String key, Actor by);

    /** For use cases that were let in already. */
    List<ModelFile> files(UUID redesign);

    /** The draft's content, or empty where the redesign has none of this model; checks no role. */
    Optional<String> drafted(UUID redesign, ModelKind kind, String key);

    /**
     * Keeps what was drawn as the next revision.
     *
     * @param basedOn the revision that was drawn on
     * @throws org.throughline.shared.Rejection conflict {@code draft-stale} where somebody else saved meanwhile
     */
    DraftView save(UUID redesign, ModelKind kind, String key, String content, int basedOn, Actor by);

    /** The revision before; what was undone can be {@link #redo done again} until something else is saved. */
    DraftView undo(UUID redesign, ModelKind kind, String key, Actor by);

    DraftView redo(UUID redesign, ModelKind kind, String key, Actor by);

    /** Newest first. */
    Slice<DraftStep> history(UUID redesign, ModelKind kind, String key, String after, Integer limit, Actor by);

    /** Keeps the draft though somebody published a newer version meanwhile: it will replace that one. */
    void takeNote(UUID redesign, ModelKind kind, String key, Actor by);

    void remove(UUID redesign, ModelKind kind, String key, Actor by);
}
