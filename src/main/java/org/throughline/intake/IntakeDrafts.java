package org.throughline.intake;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.drafts.DraftBase;
import org.throughline.drafts.FormDraft;
import org.throughline.drafts.FormDrafts;
import org.throughline.engine.AnsweredForm;
import org.throughline.intake.domain.IntakePolicy;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;

/** The intake that somebody is taking down at this moment: kept while it is typed, gone when it has become a case. */
@Service
@Transactional
public class IntakeDrafts {

    /** Where the form of a new intake is sent to. */
    private static final String FORM = "/intakes/new";

    private final Intakes intakes;
    private final FormDrafts formDrafts;

    IntakeDrafts(Intakes intakes, FormDrafts formDrafts) {
        this.intakes = intakes;
        this.formDrafts = formDrafts;
    }

    /** What was typed before. */
    @Transactional(readOnly = true)
    public Optional<FormDraft> draft(Actor actor) {
        return formDrafts.find(FORM, actor);
    }

    /** @return the new revision. Rejections: as {@link FormDrafts#save}. */
    public long save(FormAnswers answers, DraftBase base, Actor actor) {
        IntakePolicy.requireMayTake(actor);
        return formDrafts.save(FORM, answers, base, actor);
    }

    /** Begins afresh: what was typed is gone. */
    public void discard(Actor actor) {
        IntakePolicy.requireMayTake(actor);
        formDrafts.clear(FORM, actor);
    }

    /**
     * Opens the case; what was typed is kept no longer. Rejections: as {@link Intakes#request}.
     */
    public TakenRequest request(AnsweredForm answered, KnownPerson known, Actor actor) {
        TakenRequest taken = intakes.request(answered, known, actor);
        discard(actor);
        return taken;
    }
}
