package org.throughline.studio;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.modelcheck.ModelInspector;
import org.throughline.play.Plays;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.studio.domain.Draft;
import org.throughline.studio.domain.DraftKey;
import org.throughline.studio.domain.DraftPresenceRepository;
import org.throughline.studio.domain.DraftRepository;
import org.throughline.studio.domain.DraftRevisionRepository;
import org.throughline.studio.domain.DraftStep;
import org.throughline.studio.domain.PendingFileRepository;
import org.throughline.studio.domain.Redesign;
import org.throughline.studio.domain.RedesignRepository;

/** Keeps drafts with all their revisions. Whoever changes one holds its redesign for the length of the transaction. */
@Component
class Drafts {

    private final RedesignRepository redesigns;
    private final DraftRepository drafts;
    private final DraftRevisionRepository revisions;
    private final DraftPresenceRepository presence;
    private final PendingFileRepository pendingFiles;
    private final Plays plays;
    private final ModelInspector reading;
    private final Clock clock;

    Drafts(
            RedesignRepository redesigns,
            DraftRepository drafts,
            DraftRevisionRepository revisions,
            DraftPresenceRepository presence,
            PendingFileRepository pendingFiles,
            Plays plays,
            ModelInspector reading,
            Clock clock) {
        this.redesigns = redesigns;
        this.drafts = drafts;
        this.revisions = revisions;
        this.presence = presence;
        this.pendingFiles = pendingFiles;
        this.plays = plays;
        this.reading = reading;
        this.clock = clock;
    }

    /** Every change of a redesign begins here: it takes back what was agreed to. */
    Redesign change(UUID redesign, Actor by) {
        Redesign changed = redesigns.lock(redesign).changed(by, clock.instant());
        redesigns.update(changed);
        return changed;
    }

    /** Saving what is there already changes nothing, nor does it take back what was agreed to. */
    DraftView save(DraftKey key, String content, int basedOn, Actor by) {
        redesigns.lock(key.redesign()).requireOpen();
        Draft draft = drafts.require(key);
        if (draft.revision() != basedOn) {
            throw Rejection.conflict("draft-stale", draft.savedBy(), draft.revision());
        }
        if (!draft.content().equals(content)) {
            change(key.redesign(), by);
            replace(draft, content, by);
        }
        return open(key, by);
    }

    /** The next revision, whatever it was drawn on. */
    void replace(Draft draft, String content, Actor by) {
        ModelInspector.InspectedModel known = reading.read(draft.key().kind(), draft.resource(), content);
        if (!known.keys().contains(draft.key().model())) {
            throw Rejection.invalid("draft-key-changed", draft.key().model());
        }
        revisions.add(draft.key(), content, by.username(), clock.instant());
        if (known.name() != null && !known.name().isBlank() && !known.name().equals(draft.name())) {
            drafts.rename(draft.key(), known.name());
        }
    }

    DraftView undo(DraftKey key, Actor by) {
        change(key.redesign(), by);
        drafts.require(key);
        revisions.undo(key);
        return open(key, by);
    }

    DraftView redo(DraftKey key, Actor by) {
        change(key.redesign(), by);
        drafts.require(key);
        revisions.redo(key);
        return open(key, by);
    }

    /** What is drawn no more needs no undo, and nobody has it open or plays it. */
    void close(UUID redesign) {
        revisions.forgetHistory(redesign);
        presence.forget(redesign);
        pendingFiles.removeAll(redesign);
        plays.forget(redesign);
    }

    Slice<DraftStep> history(DraftKey key, String after, Integer limit) {
        drafts.require(key);
        return revisions.list(key, after, Slice.limit(limit));
    }

    /** As somebody opens it, who is from now on shown to others. */
    DraftView open(DraftKey key, Actor by) {
        Draft draft = drafts.require(key);
        Instant now = clock.instant();
        presence.seen(key, by, now);
        return view(draft, presence.others(List.of(key.redesign()), by, now));
    }

    RedesignView view(Redesign redesign, Actor by) {
        return views(List.of(redesign), by).get(0);
    }

    List<RedesignView> views(Collection<Redesign> redesigns, Actor by) {
        List<UUID> ids = redesigns.stream().map(Redesign::id).toList();
        List<Draft> listed = drafts.listed(ids);
        Map<DraftKey, List<String>> others = presence.others(ids, by, clock.instant());
        return redesigns.stream()
                .map(redesign -> view(redesign, listed, others))
                .toList();
    }

    private static RedesignView view(Redesign redesign, List<Draft> listed, Map<DraftKey, List<String>> others) {
        return new RedesignView(
                redesign.id(),
                redesign.title(),
                redesign.note(),
                redesign.state(),
                redesign.createdBy(),
                redesign.createdAt(),
                redesign.updatedAt(),
                redesign.consentBy(),
                redesign.publication(),
                listed.stream()
                        .filter(draft -> draft.key().redesign().equals(redesign.id()))
                        .map(draft -> view(draft, others))
                        .toList());
    }

    private static DraftView view(Draft draft, Map<DraftKey, List<String>> others) {
        return new DraftView(
                draft.key().kind(),
                draft.key().model(),
                draft.name(),
                draft.resource(),
                draft.baseVersion(),
                draft.content(),
                new DraftView.SavedRevision(
                        draft.revision(), draft.savedBy(), draft.savedAt(), draft.canUndo(), draft.canRedo()),
                others.getOrDefault(draft.key(), List.of()));
    }
}
