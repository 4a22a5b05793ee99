package org.throughline.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.OpenedCase;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.shared.Actor;

@LifecycleTest
class NotesTest {

    @Autowired
    CaseFixture fixture;

    @Autowired
    Notes notes;

    @Autowired
    Clock clock;

    @Test
    void anAmendedNoteKeepsWhatWasWrittenBefore() {
        OpenedCase opened = fixture.assigned("Amended", "caseworker");
        Actor author = fixture.actor("caseworker");
        UUID id = notes.write(opened.caseId(), note("She is moving in June."), author);

        notes.amend(id, 1, note("She is moving in July."), author);

        assertThat(notes.slice(opened.caseId(), null, null, fixture.actor("caseworker"))
                        .items())
                .extracting(n -> n.version() + " " + n.content().text())
                .containsExactly("2 She is moving in July.");
        assertThat(notes.versions(opened.caseId(), id, fixture.actor("caseworker")))
                .hasSize(2);
        assertThatThrownBy(() -> notes.amend(id, 1, note("Twice."), author)).hasMessageContaining("note-stale");
        assertThatThrownBy(() -> notes.amend(id, 2, note("Not mine."), fixture.actor("supervisor")))
                .hasMessageContaining("note-not-yours");
    }

    private NoteText note(String text) {
        return new NoteText("phone", null, clock.instant(), text);
    }
}
