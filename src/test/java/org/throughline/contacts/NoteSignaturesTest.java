package org.throughline.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.RejectionAssertions.assertConflict;
import static org.throughline.RejectionAssertions.assertForbidden;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.CaseFixture;
import org.throughline.contacts.Notes.Note;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** Carla (caseworker) is an LMSW, Ruth (clinician) and Stella (supervisor) are LCSWs, Mona (casemanager) has no license. */
@LifecycleTest
class NoteSignaturesTest {

    @Autowired
    CaseFixture fixture;

    @Autowired
    Notes notes;

    @Autowired
    NoteSignatures signatures;

    @Autowired
    Cosignatures cosignatures;

    @Autowired
    CosignatureQueue queue;

    @Autowired
    NoteCorrections corrections;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    Clock clock;

    @Test
    void aCounsellingNoteIsRefusedForACaseManagerAndNothingIsKept() {
        UUID caseId = caseOf("casemanager");
        Actor mona = fixture.actor("casemanager");

        assertThatThrownBy(() -> notes.write(caseId, note("counselling", "We talked."), mona))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.field()).isEqualTo("activity");
                    assertThat(refused.code()).isEqualTo("activity-counselling-refused");
                });
        assertThat(notes.slice(caseId, null, null, mona).items()).isEmpty();

        notes.write(caseId, note("assessment", "Her needs."), mona);
        UUID draft = notes.write(caseId, note("linkage", "Called the pantry."), mona);
        assertThatThrownBy(() -> notes.amend(draft, 1, note("diagnosis", "She has it."), mona))
                .hasMessageContaining("activity-diagnosis-refused");
        assertThat(notes.versions(caseId, draft, mona)).hasSize(1);
    }

    @Test
    void aCounsellingNoteOfAnLmswIsSignedAtOnceAndCosignedByAnLcsw() {
        UUID caseId = caseOf("caseworker");
        Actor carla = fixture.actor("caseworker");
        Actor ruth = fixture.actor("clinician");

        UUID id = notes.write(caseId, note("counselling", "We talked."), carla);

        assertThat(newest(caseId, id).signature()).satisfies(signature -> {
            assertThat(signature.status()).isEqualTo("to-co-sign");
            assertThat(Duration.between(signature.at(), signature.due())).isEqualTo(Duration.ofDays(7));
        });
        assertThat(waitingFor(ruth)).contains(id);
        assertThat(waitingFor(carla)).isEmpty();
        assertThat(waitingFor(fixture.actor("supervisor2"))).doesNotContain(id);
        assertThat(ofAuthor(carla)).contains(id);
        assertForbidden("note-own-co-sign", () -> cosignatures.cosign(caseId, id, 1, carla));
        assertConflict("note-stale", () -> cosignatures.cosign(caseId, id, 2, ruth));

        cosignatures.cosign(caseId, id, 1, ruth);

        assertThat(newest(caseId, id).signature().status()).isEqualTo("co-signed");
        assertThat(newest(caseId, id).signature().decidedByName()).isEqualTo("Ruth Adler");
        assertThat(waitingFor(ruth)).doesNotContain(id);
        assertThat(ofAuthor(carla)).doesNotContain(id);
        assertConflict("note-not-to-co-sign", () -> cosignatures.cosign(caseId, id, 1, ruth));
        assertConflict("note-signed", () -> notes.amend(id, 1, note("counselling", "Other."), carla));
    }

    @Test
    void whatIsReturnedIsAmendedAndWaitsAgain() {
        UUID caseId = caseOf("caseworker");
        Actor carla = fixture.actor("caseworker");
        Actor ruth = fixture.actor("clinician");
        UUID id = notes.write(caseId, note("counselling", "We talked."), carla);
        int returned = queue.countReturned(carla);

        assertThatThrownBy(() -> cosignatures.returnNote(caseId, id, 1, " ", ruth))
                .hasMessageContaining("note-return-reason");
        cosignatures.returnNote(caseId, id, 1, "Say about what.", ruth);

        assertThat(newest(caseId, id).signature().reason()).isEqualTo("Say about what.");
        assertThat(queue.countReturned(carla)).isEqualTo(returned + 1);
        assertThat(waitingFor(ruth)).doesNotContain(id);
        assertConflict("note-signed", () -> signatures.sign(caseId, id, 1, carla));

        notes.amend(id, 1, note("counselling", "We talked about her loss."), carla);

        assertThat(newest(caseId, id).signature().status()).isEqualTo("to-co-sign");
        assertThat(notes.versions(caseId, id, carla))
                .extracting(version -> version.signature().status())
                .containsExactly("returned", "to-co-sign");
        assertThat(waitingFor(ruth)).contains(id);
        assertThat(queue.countReturned(carla)).isEqualTo(returned);
    }

    @Test
    void onlyWhoIsLicensedForItCosigns() {
        UUID caseId = caseOf("caseworker");
        UUID id = notes.write(caseId, note("diagnosis", "Adjustment disorder."), fixture.actor("caseworker"));
        Actor unlicensed =
                new Actor("nolicense", "No License", java.util.Set.of("supervisor"), java.util.Set.of("north"));

        assertForbidden("note-co-sign-licence", () -> cosignatures.cosign(caseId, id, 1, unlicensed));
        assertThat(cosignatures.mayDecide(id, 1, unlicensed)).isFalse();
        assertThat(cosignatures.mayDecide(id, 1, fixture.actor("supervisor"))).isTrue();
        assertThat(queue.isCosigner(unlicensed)).isFalse();
    }

    @Test
    void aDraftIsSignedByItsAuthorAndAddedToAfterwards() {
        UUID caseId = caseOf("casemanager");
        Actor mona = fixture.actor("casemanager");
        UUID id = notes.write(caseId, note("linkage", "Called the pantry."), mona);
        assertConflict("note-not-signed", () -> corrections.add(caseId, id, "And the church.", mona));
        assertForbidden("note-not-yours", () -> signatures.sign(caseId, id, 1, fixture.actor("supervisor")));

        signatures.sign(caseId, id, 1, mona);

        assertThat(newest(caseId, id).signature()).satisfies(signature -> {
            assertThat(signature.status()).isEqualTo("signed");
            assertThat(signature.late()).isFalse();
            assertThat(signature.sha256()).hasSize(64);
        });
        assertConflict("note-signed", () -> notes.amend(id, 1, note("linkage", "Other."), mona));
        corrections.add(caseId, id, "And the church.", fixture.actor("supervisor"));
        assertThat(newest(caseId, id).addenda())
                .extracting(addendum -> addendum.number() + " " + addendum.text() + " " + addendum.byName())
                .containsExactly("1 And the church. Stella Grant");
        assertThat(newest(caseId, id).content().text()).isEqualTo("Called the pantry.");
    }

    @Test
    void toLicensedWorkOnlyThoseAddWhoMayDoItAlone() {
        UUID caseId = caseOf("caseworker");
        Actor carla = fixture.actor("caseworker");
        UUID id = notes.write(caseId, note("counselling", "We talked."), carla);

        assertThat(corrections.mayAdd(newest(caseId, id), carla)).isFalse();
        assertThat(corrections.mayAdd(newest(caseId, id), fixture.actor("clinician")))
                .isTrue();
        assertForbidden("note-addendum-alone", () -> corrections.add(caseId, id, "More.", carla));
        assertThat(corrections.add(caseId, id, "More.", fixture.actor("clinician")))
                .isEqualTo(1);
    }

    @Test
    void aNoteThatIsSignedThreeDaysAfterwardsIsALateEntry() {
        UUID caseId = caseOf("casemanager");
        Actor mona = fixture.actor("casemanager");
        NoteText old = new NoteText("phone", null, clock.instant().minus(Duration.ofDays(3)), "Called.", "linkage");
        UUID id = notes.write(caseId, old, mona);

        signatures.sign(caseId, id, 1, mona);

        assertThat(newest(caseId, id).signature().late()).isTrue();
    }

    @Test
    void whatWasEnteredInErrorStaysWithItsReasonAndWaitsForNobody() {
        UUID caseId = caseOf("caseworker");
        Actor carla = fixture.actor("caseworker");
        UUID id = notes.write(caseId, note("counselling", "Of another client."), carla);
        assertForbidden(
                "note-error-not-yours",
                () -> corrections.enteredInError(caseId, id, "Wrong.", fixture.actor("clinician")));
        assertThatThrownBy(() -> corrections.enteredInError(caseId, id, "", carla))
                .hasMessageContaining("note-error-reason");

        corrections.enteredInError(caseId, id, "The wrong client.", carla);

        assertThat(newest(caseId, id).error().reason()).isEqualTo("The wrong client.");
        assertThat(newest(caseId, id).content().text()).isEqualTo("Of another client.");
        assertThat(waitingFor(fixture.actor("clinician"))).doesNotContain(id);
        assertConflict("note-in-error", () -> notes.amend(id, 1, note("linkage", "Other."), carla));
        assertConflict("note-in-error", () -> cosignatures.cosign(caseId, id, 1, fixture.actor("clinician")));
        assertConflict("note-in-error", () -> corrections.enteredInError(caseId, id, "Again.", carla));
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasSigned() {
        UUID caseId = caseOf("caseworker");
        UUID id = notes.write(caseId, note("counselling", "We talked."), fixture.actor("caseworker"));
        cosignatures.cosign(caseId, id, 1, fixture.actor("clinician"));
        corrections.add(caseId, id, "More.", fixture.actor("clinician"));
        corrections.enteredInError(caseId, id, "Twice.", fixture.actor("supervisor"));

        for (String table : List.of("note_signature", "note_cosignature", "note_addendum", "note_error")) {
            assertThatThrownBy(() -> owner.sql("delete from " + table).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private UUID caseOf(String worker) {
        return fixture.assigned("Signed", worker).caseId();
    }

    private Note newest(UUID caseId, UUID noteId) {
        List<Note> versions = notes.versions(caseId, noteId, fixture.actor("supervisor"));
        return versions.get(versions.size() - 1);
    }

    private List<UUID> waitingFor(Actor actor) {
        return queue.waiting(200, null, actor).items().stream()
                .map(CosignatureRequest::noteId)
                .toList();
    }

    private List<UUID> ofAuthor(Actor actor) {
        return queue.ofAuthor(200, null, actor).items().stream()
                .map(CosignatureRequest::noteId)
                .toList();
    }

    private NoteText note(String activity, String text) {
        return new NoteText("in-person", null, clock.instant(), text, activity);
    }
}
