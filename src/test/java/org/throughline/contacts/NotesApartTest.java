package org.throughline.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.OpenedCase;
import org.throughline.contacts.Notes.DangerInNote;
import org.throughline.contacts.Notes.Note;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.shared.Actor;

/**
 * Notes of counselling that not everybody reads who reads the case. Carla (caseworker) is an LMSW and has the case, Ruth
 * (clinician) and Stella (supervisor) are LCSWs of the same team.
 */
@LifecycleTest
class NotesApartTest {

    private static final String SECRET = "What she dreamt.";

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Notes notes;

    @Autowired
    NoteSignatures signatures;

    @Autowired
    Cosignatures cosignatures;

    @Autowired
    NoteCorrections corrections;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    Clock clock;

    private OpenedCase opened;

    @BeforeEach
    void aCase() {
        opened = fixture.assigned("Apart", "caseworker");
    }

    @Test
    void psychotherapyIsReadByItsAuthorAlone() {
        UUID id = write("psychotherapy", "clinician");

        assertThat(readers(id)).containsExactly("clinician");
    }

    @Test
    void whatWasSaidOfSubstancesIsReadByThoseWhoMayCounselAlone() {
        UUID id = write("substance-use", "clinician");

        assertThat(readers(id)).containsExactlyInAnyOrder("clinician", "supervisor");
    }

    @Test
    void whoCosignsReadsItBeforeAndAfterwards() {
        UUID id = write("psychotherapy", "caseworker");
        assertThat(readers(id)).containsExactlyInAnyOrder("caseworker", "clinician", "supervisor");

        cosignatures.cosign(opened.caseId(), id, 1, fixture.actor("clinician"));

        assertThat(readers(id)).containsExactlyInAnyOrder("caseworker", "clinician");
    }

    @Test
    void nobodyElseSignsCorrectsOrAddsToIt() {
        UUID id = write("psychotherapy", "clinician");
        Actor stella = fixture.actor("supervisor");

        assertThatThrownBy(() -> corrections.enteredInError(opened.caseId(), id, "Wrong.", stella))
                .hasMessageContaining("note-unknown");
        signatures.sign(opened.caseId(), id, 1, fixture.actor("clinician"));
        assertThatThrownBy(() -> corrections.add(opened.caseId(), id, "More.", stella))
                .hasMessageContaining("note-unknown");
    }

    @ParameterizedTest
    @CsvSource({"psychotherapy, linkage, note-apart-counselling", "diary, counselling, note-apart-unknown"})
    void onlyCounsellingIsKeptApart(String kind, String activity, String refused) {
        NoteText text = new NoteText("in-person", null, clock.instant(), SECRET, activity, kind);
        assertThatThrownBy(() -> notes.write(opened.caseId(), text, fixture.actor("clinician")))
                .hasMessageContaining(refused);
    }

    @Test
    void aDangerIsWrittenWhereWhoeverRespondsReadsIt() {
        assertThatThrownBy(() -> notes.write(
                        opened.caseId(),
                        text("psychotherapy"),
                        new DangerInNote(true, null),
                        fixture.actor("clinician")))
                .hasMessageContaining("note-apart-danger");
    }

    @Test
    void noPageAndNoDoorShowsItToOthers() {
        UUID id = write("psychotherapy", "clinician");
        PageClient stella = PageClient.signedIn(port, "supervisor");
        String page = "/cases/" + opened.caseNumber();

        for (String path : List.of(page, page + "/notes", page + "/timeline", "/api/v1" + page + "/notes")) {
            assertThat(stella.get(path).body()).as(path).doesNotContain(SECRET, id.toString());
        }
        assertThat(stella.get(page + "/notes/" + id).statusCode()).isEqualTo(404);
        assertThat(stella.get(page + "/timeline").body()).contains("A note was written that is kept apart");
        assertThat(PageClient.signedIn(port, "clinician").get(page + "/notes").body())
                .contains(SECRET, "Kept apart: psychotherapy");
    }

    @Test
    void theDatabaseKeepsItApartForGood() {
        write("psychotherapy", "clinician");
        assertThatThrownBy(() -> owner.sql("delete from note_apart").update()).hasMessageContaining("append-only");
    }

    private UUID write(String kind, String author) {
        return notes.write(opened.caseId(), text(kind), fixture.actor(author));
    }

    private NoteText text(String kind) {
        return new NoteText("in-person", null, clock.instant(), SECRET, "counselling", kind);
    }

    private List<String> readers(UUID id) {
        return List.of("caseworker", "clinician", "supervisor").stream()
                .filter(reader -> {
                    boolean listed = notes.slice(opened.caseId(), null, null, fixture.actor(reader)).items().stream()
                            .map(Note::id)
                            .anyMatch(id::equals);
                    boolean opens = !notes.versions(opened.caseId(), id, fixture.actor(reader))
                            .isEmpty();
                    assertThat(listed).as(reader).isEqualTo(opens);
                    return listed;
                })
                .toList();
    }
}
