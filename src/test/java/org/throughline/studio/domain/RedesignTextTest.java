package org.throughline.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.RejectionAssertions.assertInvalid;

import org.junit.jupiter.api.Test;

class RedesignTextTest {

    @Test
    void aTitleIsRequiredAndKeptWithoutItsBlanks() {
        assertThat(RedesignText.title(" Home visits ")).isEqualTo("Home visits");
        assertInvalid("title", "redesign-title-missing", () -> RedesignText.title(null));
        assertInvalid("title", "redesign-title-missing", () -> RedesignText.title(" "));
    }

    @Test
    void aTitleAndANameHaveTwoHundredCharactersAtMost() {
        assertThat(RedesignText.title("x".repeat(200))).hasSize(200);
        assertThat(RedesignText.name("x".repeat(200))).hasSize(200);
        assertInvalid("title", "studio-text-too-long", () -> RedesignText.title("x".repeat(201)), 200);
        assertInvalid("name", "studio-text-too-long", () -> RedesignText.name("x".repeat(201)), 200);
    }

    @Test
    void aNoteMayBeMissingAndHasFourThousandCharactersAtMost() {
        assertThat(RedesignText.note(null)).isEmpty();
        assertThat(RedesignText.note(" Why ")).isEqualTo("Why");
        assertThat(RedesignText.note("x".repeat(4000))).hasSize(4000);
        assertInvalid("note", "studio-text-too-long", () -> RedesignText.note("x".repeat(4001)), 4000);
    }

    @Test
    void aTextThatTheDatabaseCannotKeepIsRefused() {
        assertInvalid("title", "character-unstorable", () -> RedesignText.title("\0Home"));
    }
}
