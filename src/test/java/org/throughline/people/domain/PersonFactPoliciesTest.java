package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.people.Death;
import org.throughline.people.SafeContact;
import org.throughline.people.SafeContact.SafeContactKind;

class PersonFactPoliciesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @Test
    void whoeverSaysAsArrangedSaysHow() {
        assertThatThrownBy(() -> ContactRulePolicy.checked(new SafeContact(SafeContactKind.ARRANGED, " ")))
                .hasMessageContaining("contact-how-missing");
        assertThat(ContactRulePolicy.checked(new SafeContact(SafeContactKind.ARRANGED, " after six ")))
                .isEqualTo(new SafeContact(SafeContactKind.ARRANGED, "after six"));
    }

    @Test
    void aRuleThatWasNotSaidIsRefused() {
        assertThatThrownBy(() -> ContactRulePolicy.checked(new SafeContact(null, "after six")))
                .hasMessageContaining("contact-rule-missing");
    }

    @Test
    void nobodyDiesTomorrow() {
        assertThatThrownBy(() -> DeathPolicy.checked(new Death(TODAY.plusDays(1), "Her sister"), TODAY))
                .hasMessageContaining("death-day-impossible");
        assertThatThrownBy(() -> DeathPolicy.checked(new Death(null, "Her sister"), TODAY))
                .hasMessageContaining("death-day-missing");
    }

    @Test
    void aDeathHasASourceAndACorrectionAReason() {
        assertThatThrownBy(() -> DeathPolicy.checked(new Death(TODAY, " "), TODAY))
                .hasMessageContaining("death-source-missing");
        assertThatThrownBy(() -> DeathPolicy.reason(null)).hasMessageContaining("death-reason-missing");
        assertThat(DeathPolicy.checked(new Death(TODAY, " Her sister "), TODAY).source())
                .isEqualTo("Her sister");
    }
}
