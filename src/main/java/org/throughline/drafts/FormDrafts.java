package org.throughline.drafts;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.drafts.domain.DraftPolicy;
import org.throughline.drafts.domain.FormDraftRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;
import org.throughline.shell.DisplayFormat;

/** The drafts of all forms. A form is named by the address that it is sent to. */
@Service
@Transactional
public class FormDrafts {

    private final FormDraftRepository drafts;
    private final ObjectProvider<DraftGuard> guards;
    private final DisplayFormat displayFormat;
    private final Clock clock;

    FormDrafts(
            FormDraftRepository drafts, ObjectProvider<DraftGuard> guards, DisplayFormat displayFormat, Clock clock) {
        this.drafts = drafts;
        this.guards = guards;
        this.displayFormat = displayFormat;
        this.clock = clock;
    }

    /**
     * Keeps what was typed. Whoever begins a draft sweeps out those that nobody went on with, see {@link DraftPolicy#oldest}.
     *
     * @return the new revision
     * @throws Rejection not found {@code form-closed}; invalid {@code draft-form-unknown}, {@code draft-too-large},
     *     {@code drafts-too-many}; conflict {@code draft-changed-elsewhere} where another window saved meanwhile,
     *     {@code draft-sent-elsewhere} where it sent the form or threw the draft away
     */
    public long save(String form, FormAnswers answers, DraftBase base, Actor actor) {
        DraftPolicy.requireForm(form);
        DraftPolicy.requireSize(answers.values());
        requireOpen(form, actor);
        long revision = drafts.save(form, actor.username(), answers, base, clock.instant())
                .orElseThrow(() -> stale(form, actor));
        DraftPolicy.requireRoom(drafts.bytesOf(actor.username()));
        if (revision == 1) {
            drafts.forgetOlder(DraftPolicy.oldest(clock.instant()));
        }
        return revision;
    }

    /** Rejection: not found {@code form-closed}. */
    @Transactional(readOnly = true)
    public Optional<FormDraft> find(String form, Actor actor) {
        requireOpen(form, actor);
        return drafts.find(form, actor.username());
    }

    /** Gone for the actor: sent, or thrown away. */
    public void clear(String form, Actor actor) {
        drafts.clear(form, actor.username());
    }

    /** Gone for everybody: the form is there no more. */
    public void forget(String form) {
        drafts.forget(form);
    }

    private Rejection stale(String form, Actor actor) {
        return drafts.find(form, actor.username())
                .map(theirs -> Rejection.conflict("draft-changed-elsewhere", displayFormat.time(theirs.savedAt())))
                .orElseGet(() -> Rejection.conflict("draft-sent-elsewhere"));
    }

    private void requireOpen(String form, Actor actor) {
        if (guards.stream().anyMatch(guard -> guard.isClosed(form, actor))) {
            throw Rejection.notFound("form-closed");
        }
    }
}
