package org.throughline.contacts.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Amendments;
import org.throughline.casefile.Answers;
import org.throughline.contacts.AnsweredWork;
import org.throughline.contacts.CosignedWork;
import org.throughline.engine.Submission;
import org.throughline.shared.Actor;
import org.throughline.shared.CursorMoment;

/** Where what a note of co-signed work is about is read, and corrected as long as nothing was built on it. */
@Component
class NoteWorkLinks {

    private final CosignedWork work;
    private final Answers answers;
    private final Amendments amendments;

    NoteWorkLinks(CosignedWork work, Answers answers, Amendments amendments) {
        this.work = work;
        this.answers = answers;
        this.amendments = amendments;
    }

    /** @return null where the note is about no answers, or about some that the reader is not shown */
    Links of(UUID caseId, String caseNumber, UUID noteId, Actor reader) {
        Optional<AnsweredWork> about = work.of(noteId);
        if (about.isEmpty()) {
            return null;
        }
        String place = "/cases/" + caseNumber;
        return about.get().isInstrument()
                ? new Links(place + "/instruments", null)
                : answers.shown(caseId, about.get().id(), reader)
                        .map(submission -> links(place, submission, reader))
                        .orElse(null);
    }

    /** The page of answers that begins with these. */
    private Links links(String place, Submission submission, Actor reader) {
        String page = CursorMoment.cursor(submission.at().plusMillis(1), submission.id());
        boolean amendable = amendments.isTheirs(submission, reader)
                && amendments.builtOn(submission).isEmpty();
        return new Links(
                place + "/answers?after=" + page + "#answers-" + submission.id(),
                amendable ? place + "/answers/" + submission.id() + "/amend" : null);
    }

    /** @param amend null where the reader cannot correct them */
    record Links(String read, String amend) {}
}
