package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.people.Death;
import org.throughline.people.PossibleDuplicate;
import org.throughline.people.SafeContact;

class ClientCandidateTest {

    private static final UUID ANA = UUID.randomUUID();

    @Test
    void whatEndangersThePersonIsPartOfWhatWasShown() {
        String safe = card(new SafeContact(SafeContact.SafeContactKind.ANY_TIME, null), null)
                .shown();
        assertThat(card(new SafeContact(SafeContact.SafeContactKind.UNSAFE, "He reads her mail"), null)
                        .shown())
                .isNotEqualTo(safe);
        assertThat(card(null, null).shown()).isNotEqualTo(safe);
        assertThat(card(
                                new SafeContact(SafeContact.SafeContactKind.ANY_TIME, null),
                                new Death(LocalDate.of(2026, 3, 12), "Her sister"))
                        .shown())
                .isNotEqualTo(safe);
    }

    @Test
    void whyTheyMayBeTheOneIsNotSoThatEverySearchShowsTheSameCard() {
        ClientCandidate one = new ClientCandidate(person(90, List.of("same-name")), null, null, null);
        ClientCandidate other = new ClientCandidate(person(40, List.of("same-phone")), null, null, null);
        assertThat(one.shown()).isEqualTo(other.shown()).hasSize(64);
    }

    private static ClientCandidate card(SafeContact contact, Death died) {
        return new ClientCandidate(person(90, List.of()), null, contact, died);
    }

    private static PossibleDuplicate person(int score, List<String> reasons) {
        return new PossibleDuplicate(ANA, "Ana Lima", 1988, "Millbrook", score, reasons);
    }
}
