package org.throughline.contacts.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Rejection;

class NotePolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-12T10:00:00Z");

    @Test
    void aNoteHasKindTimeAndWords() {
        assertThatCode(() -> NotePolicy.require("phone", NOW, "She called.", NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void aNoteRecordsWhatHasHappenedNotWhatWill() {
        refused("note-time-ahead", "phone", NOW.plusSeconds(1), "She will call.");
    }

    @Test
    void aNoteWithoutWordsIsNone() {
        refused("note-empty", "phone", NOW, "  \n ");
        refused("note-empty", "phone", NOW, null);
    }

    @Test
    void kindAndTimeAreAskedFor() {
        refused("note-contact-type", "telepathy", NOW, "x");
        refused("note-time-missing", "phone", null, "x");
    }

    @Test
    void aNoteHasAnEnd() {
        refused("note-too-long", "phone", NOW, "x".repeat(20_001));
    }

    @Test
    void aNoteOfTheLastMomentAndOfFullLengthIsAccepted() {
        assertThatCode(() -> NotePolicy.require("none", NOW, "x".repeat(20_000), NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void whatTheDatabaseCannotKeepAndAMissingKindAreRefused() {
        refused("character-unstorable", "phone", NOW, "a\0b");
        refused("note-contact-type", null, NOW, "x");
    }

    private static void refused(String code, String type, Instant at, String text) {
        assertThatThrownBy(() -> NotePolicy.require(type, at, text, NOW))
                .isInstanceOfSatisfying(
                        Rejection.class, rejection -> org.assertj.core.api.Assertions.assertThat(rejection.code())
                                .isEqualTo(code));
    }
}
