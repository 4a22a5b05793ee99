package org.throughline.contacts;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.contacts.domain.NoteApartRepository;
import org.throughline.contacts.domain.NoteRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.SqlCondition;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.ActivityLicences;
import org.throughline.staff.ActivityPermission.Grant;

/** Which notes of a case that they may read somebody reads: those that are kept apart have an access of their own. */
@Component
class NoteReaders {

    private final NoteRepository notes;
    private final ActivityLicences licences;

    NoteReaders(NoteRepository notes, ActivityLicences licences) {
        this.notes = notes;
        this.licences = licences;
    }

    /** Over notes {@code n}. */
    SqlCondition readable(Actor reader) {
        boolean counsels =
                licences.permission(reader.username(), ActivityKind.COUNSELLING).grant() == Grant.ALONE;
        return NoteApartRepository.readable(reader.username(), counsels, licences.cosignable(reader.username()));
    }

    /** Rejection: not found {@code note-unknown}, as where there is none. */
    void require(UUID noteId, Actor reader) {
        if (!notes.isReadable(noteId, readable(reader))) {
            throw Rejection.notFound("note-unknown");
        }
    }
}
