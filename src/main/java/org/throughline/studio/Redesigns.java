package org.throughline.studio;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.studio.domain.Draft;
import org.throughline.studio.domain.DraftKey;
import org.throughline.studio.domain.DraftRepository;
import org.throughline.studio.domain.DraftStep;
import org.throughline.studio.domain.PublicationConsentPolicy;
import org.throughline.studio.domain.Redesign;
import org.throughline.studio.domain.RedesignRepository;
import org.throughline.studio.domain.RedesignState;
import org.throughline.studio.domain.RedesignText;
import org.throughline.studio.domain.StudioPolicy;

/**
 * Redesigns while they are drawn: each holds drafts of one or more models that will be published as one step. Every use
 * case needs the role administrator, and is one transaction.
 */
@Service
@Transactional
public class Redesigns {

    private final RedesignRepository redesigns;
    private final DraftRepository drafts;
    private final Drafts keeping;
    private final DraftFactory beginning;
    private final ModelLibrary library;
    private final PublicationConsentPolicy consent;
    private final Clock clock;

    Redesigns(
            RedesignRepository redesigns,
            DraftRepository drafts,
            Drafts keeping,
            DraftFactory beginning,
            ModelLibrary library,
            PublicationConsentPolicy consent,
            Clock clock) {
        this.redesigns = redesigns;
        this.drafts = drafts;
        this.keeping = keeping;
        this.beginning = beginning;
        this.library = library;
        this.consent = consent;
        this.clock = clock;
    }

    /** @param state null for all */
    public Slice<RedesignView> list(RedesignState state, String after, Integer limit, Actor by) {
        consent.requireReader(by);
        Slice<Redesign> found = redesigns.list(state, after, Slice.limit(limit));
        return new Slice<>(keeping.views(found.items(), by), found.next());
    }

    public RedesignView view(UUID redesign, Actor by) {
        consent.requireReader(by);
        return keeping.view(redesigns.require(redesign), by);
    }

    public RedesignView open(String title, String note, Actor by) {
        StudioPolicy.requireAdministrator(by);
        Redesign begun = Redesign.begun(RedesignText.title(title), RedesignText.note(note), by, clock.instant());
        redesigns.add(begun);
        return keeping.view(begun, by);
    }

    public RedesignView describe(UUID redesign, String title, String note, Actor by) {
        StudioPolicy.requireAdministrator(by);
        Redesign described = keeping.change(redesign, by).described(RedesignText.title(title), RedesignText.note(note));
        redesigns.update(described);
        return keeping.view(described, by);
    }

    public void discard(UUID redesign, Actor by) {
        StudioPolicy.requireAdministrator(by);
        redesigns.update(redesigns.lock(redesign).discarded(clock.instant()));
        keeping.close(redesign);
    }

    /** Takes the newest published version of a model into the redesign; where it is there already, that draft. */
    public DraftView add(UUID redesign, ModelKind kind, String key, Actor by) {
        StudioPolicy.requireAdministrator(by);
        ModelVersion newest = known(library.newest(kind, key));
        Redesign opened = redesigns.lock(redesign).requireOpen();
        return beginning
                .present(opened.id(), newest)
                .map(present -> keeping.open(present.key(), by))
                .orElseGet(() -> take(redesign, newest, by));
    }

    /** Takes an older version in, to return to it. */
    public DraftView addVersion(UUID redesign, ModelKind kind, String key, int version, Actor by) {
        return take(redesign, known(library.find(kind, key, version)), by);
    }

    private DraftView take(UUID redesign, ModelVersion version, Actor by) {
        change(redesign, by);
        return keeping.open(beginning.take(redesign, version, by), by);
    }

    private static ModelVersion known(Optional<ModelVersion> version) {
        return version.orElseThrow(() -> Rejection.notFound("model-unknown"));
    }

    private Redesign change(UUID redesign, Actor by) {
        StudioPolicy.requireAdministrator(by);
        return keeping.change(redesign, by);
    }

    /** Begins a new model from the plainest content that is whole. */
    public DraftView create(UUID redesign, ModelKind kind, String key, String name, Actor by) {
        change(redesign, by);
        DraftKey draft = new DraftKey(redesign, kind, key);
        beginning.create(draft, name, by);
        return keeping.open(draft, by);
    }

    public DraftView draft(UUID redesign, ModelKind kind, String key, Actor by) {
        consent.requireReader(by);
        return keeping.open(new DraftKey(redesign, kind, key), by);
    }

    /** For use cases that were let in already. */
    public List<ModelFile> files(UUID redesign) {
        return drafts.of(redesign).stream().map(Draft::file).toList();
    }

    /** The draft's content, or empty where the redesign has none of this model; checks no role. */
    public Optional<String> drafted(UUID redesign, ModelKind kind, String key) {
        return drafts.find(new DraftKey(redesign, kind, key)).map(Draft::content);
    }

    /**
     * Keeps what was drawn as the next revision.
     *
     * @param basedOn the revision that was drawn on
     * @throws org.throughline.shared.Rejection conflict {@code draft-stale} where somebody else saved meanwhile
     */
    public DraftView save(UUID redesign, ModelKind kind, String key, String content, int basedOn, Actor by) {
        StudioPolicy.requireAdministrator(by);
        return keeping.save(new DraftKey(redesign, kind, key), content, basedOn, by);
    }

    /** The revision before; what was undone can be {@link #redo done again} until something else is saved. */
    public DraftView undo(UUID redesign, ModelKind kind, String key, Actor by) {
        StudioPolicy.requireAdministrator(by);
        return keeping.undo(new DraftKey(redesign, kind, key), by);
    }

    public DraftView redo(UUID redesign, ModelKind kind, String key, Actor by) {
        StudioPolicy.requireAdministrator(by);
        return keeping.redo(new DraftKey(redesign, kind, key), by);
    }

    /** Newest first. */
    public Slice<DraftStep> history(UUID redesign, ModelKind kind, String key, String after, Integer limit, Actor by) {
        StudioPolicy.requireAdministrator(by);
        return keeping.history(new DraftKey(redesign, kind, key), after, limit);
    }

    /** Keeps the draft though somebody published a newer version meanwhile: it will replace that one. */
    public void acknowledge(UUID redesign, ModelKind kind, String key, Actor by) {
        change(redesign, by);
        beginning.acknowledge(new DraftKey(redesign, kind, key));
    }

    public void remove(UUID redesign, ModelKind kind, String key, Actor by) {
        change(redesign, by);
        drafts.remove(drafts.require(new DraftKey(redesign, kind, key)).key());
    }
}
