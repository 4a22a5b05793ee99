package org.throughline.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.RejectionAssertions.assertConflict;
import static org.throughline.RejectionAssertions.assertForbidden;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.CaseFixture;
import org.throughline.shared.Actor;
import org.throughline.shared.Sha256;
import org.throughline.supervision.SupervisionHours.CountedHours;
import org.throughline.supervision.SupervisionSessionView.SessionSignature;

/** Carla (caseworker) is an LMSW, Stella (supervisor) an LCSW who may supervise; Marco (supervisor2) leads the south. */
@LifecycleTest
class SupervisionSessionsTest {

    @Autowired
    SupervisionFixture fixture;

    @Autowired
    CaseFixture cases;

    @Autowired
    SupervisionSessions sessions;

    @Autowired
    SessionSignatures signatures;

    @Autowired
    SupervisionHours hours;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerDatabase owner;

    @Test
    void aSessionThatBothSignIsSealedOverTheSameWords() {
        String number = fixture.caseOf("Signed");
        UUID id = fixture.draft(fixture.about(number));
        assertThat(view(id, "caseworker").status()).isEqualTo("draft");
        assertThat(view(id, "caseworker").awaits("caseworker")).isTrue();

        signatures.sign(id, 1, fixture.actor("caseworker"));
        assertThat(view(id, "supervisor").status()).isEqualTo("signed-once");
        assertConflict("session-signed", () -> signatures.sign(id, 1, fixture.actor("caseworker")));
        signatures.sign(id, 1, fixture.actor("supervisor"));

        SupervisionSessionView signed = view(id, "caseworker");
        assertThat(signed.status()).isEqualTo("signed");
        assertThat(signed.signatures()).extracting(SessionSignature::part).containsExactly("worker", "supervisor");
        assertThat(signed.clients()).containsKey(number);
        List<String> texts = jdbc.sql(
                        "select content from supervision_signature where session_id = ? order by signed_at")
                .param(id)
                .query(String.class)
                .list();
        assertThat(signed.signatures())
                .extracting(SessionSignature::sha256)
                .containsExactly(Sha256.of(texts.get(0)), Sha256.of(texts.get(1)));
        assertThat(texts.get(1))
                .contains("Where she sleeps.", signed.signatures().get(0).sha256());
        assertConflict("session-sealed", () -> signatures.sign(id, 1, fixture.actor("supervisor")));
        assertConflict(
                "session-sealed", () -> sessions.save(id, 1, fixture.about(number), fixture.actor("supervisor")));
    }

    @Test
    void aChangeAfterOneSignatureNeedsBothAgain() {
        String number = fixture.caseOf("Changed");
        UUID id = fixture.draft(fixture.about(number));
        signatures.sign(id, 1, fixture.actor("caseworker"));

        sessions.save(id, 1, fixture.content(45, List.of(), List.of()), fixture.actor("supervisor"));

        assertThat(view(id, "caseworker").status()).isEqualTo("draft");
        assertThat(view(id, "caseworker").content().minutes().clinical()).isEqualTo(45);
        assertConflict("session-stale", () -> signatures.sign(id, 1, fixture.actor("supervisor")));
        assertConflict("session-stale", () -> sessions.save(id, 1, fixture.about(number), fixture.actor("supervisor")));
        assertForbidden(
                "session-not-yours", () -> sessions.save(id, 2, fixture.about(number), fixture.actor("caseworker")));
        signatures.sign(id, 2, fixture.actor("supervisor"));
        signatures.sign(id, 2, fixture.actor("caseworker"));
        assertThat(view(id, "caseworker").status()).isEqualTo("signed");
    }

    @Test
    void onlyTheTwoWhoHoldItAndTheWorkersSupervisorsKnowOfASession() {
        UUID id = fixture.draft(fixture.about(fixture.caseOf("Kept")));
        for (String other : List.of("administrator", "casemanager", "clinician", "supervisor2", "intake")) {
            Actor stranger = fixture.actor(other);
            assertThatThrownBy(() -> sessions.view(id, stranger)).hasMessageContaining("session-unknown");
            assertThatThrownBy(() -> signatures.sign(id, 1, stranger)).hasMessageContaining("session-unknown");
            assertThatThrownBy(() -> signatures.enteredInError(id, "Wrong", stranger))
                    .hasMessageContaining("session-unknown");
            assertThat(sessions.slice(200, null, stranger).items())
                    .extracting(SupervisionSessionRow::id)
                    .doesNotContain(id);
        }
        Actor successor = new Actor(
                "successor",
                "Successor",
                fixture.actor("supervisor").roles(),
                fixture.actor("supervisor").teams());
        assertThat(sessions.view(id, successor).id()).isEqualTo(id);
        assertForbidden("session-not-yours", () -> signatures.sign(id, 1, successor));
        assertThat(sessions.slice(200, null, fixture.actor("caseworker")).items())
                .extracting(SupervisionSessionRow::id)
                .contains(id);
    }

    @Test
    void nobodySupervisesThemselvesAnotherTeamOrWithoutTheRole() {
        SessionContent content = fixture.content(30, List.of(), List.of());
        for (String supervisor : List.of("supervisor2", "administrator", "caseworker", "clinician")) {
            assertThatThrownBy(() -> sessions.start("caseworker", content, fixture.actor(supervisor)))
                    .hasMessageContaining("session-worker-unknown");
        }
        assertThatThrownBy(() -> sessions.start("supervisor", content, fixture.actor("supervisor")))
                .hasMessageContaining("session-worker-unknown");
    }

    @Test
    void aCaseThatNotBothMayReadIsRefused() {
        String other = cases.assigned("Elsewhere", "caseworker2").caseNumber();
        String colleagues = cases.assigned("Colleague", "casemanager").caseNumber();
        for (String number : List.of(other, colleagues, "TL-2026-999999")) {
            assertThatThrownBy(() -> fixture.draft(fixture.about(number))).hasMessageContaining("session-case-unknown");
        }
    }

    @Test
    void clinicalMinutesCountOnceBothHaveSignedAndNoMoreInError() {
        int before = toward("LCSW").minutes();
        UUID draft = fixture.draft(fixture.content(50, List.of(), List.of()));
        assertThat(toward("LCSW").minutes()).isEqualTo(before);

        signatures.sign(draft, 1, fixture.actor("supervisor"));
        assertThat(toward("LCSW").minutes()).isEqualTo(before);
        signatures.sign(draft, 1, fixture.actor("caseworker"));

        assertThat(toward("LCSW").minutes()).isEqualTo(before + 50);
        assertThat(toward("LCSW").hoursNeeded()).isEqualTo(3000);
        signatures.enteredInError(draft, "The wrong day.", fixture.actor("supervisor"));
        assertThat(toward("LCSW").minutes()).isEqualTo(before);
        assertThat(view(draft, "caseworker").status()).isEqualTo("in-error");
        assertConflict(
                "session-in-error", () -> signatures.enteredInError(draft, "Again.", fixture.actor("supervisor")));
        assertThat(hours.of("supervisor")).isEmpty();
    }

    @Test
    void theDatabaseRefusesToChangeWhatBothHaveSigned() {
        UUID id = fixture.signed(fixture.deciding(fixture.caseOf("Sealed")));
        for (String statement : List.of(
                "update supervision_session set clinical = 400 where id = :id",
                "delete from supervision_session where id = :id",
                "update supervision_topic set note = 'Other' where session_id = :id",
                "delete from supervision_decision where session_id = :id",
                "delete from supervision_signature where session_id = :id")) {
            assertThatThrownBy(() -> owner.sql(statement).param("id", id).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private CountedHours toward(String kind) {
        return hours.of("caseworker").stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private SupervisionSessionView view(UUID id, String reader) {
        return sessions.view(id, fixture.actor(reader));
    }
}
