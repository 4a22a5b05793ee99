package org.throughline.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;
import org.throughline.staff.domain.PasswordPolicy;

class FirstAdministratorTest {

    private final StaffAccounts accounts = mock(StaffAccounts.class);

    @BeforeEach
    void nobodyYet() {
        when(accounts.none()).thenReturn(true);
    }

    @Test
    void isMadeWithThePasswordThatTheOperatorSet() {
        new FirstAdministrator(accounts, new PasswordPolicy(), "a lantern over water").run(null);
        ArgumentCaptor<NewAccount> made = ArgumentCaptor.forClass(NewAccount.class);
        verify(accounts).create(made.capture(), any());
        assertThat(made.getValue().username()).isEqualTo("administrator");
        assertThat(made.getValue().roles()).containsExactly("administrator");
        assertThat(made.getValue().password()).isEqualTo("a lantern over water");
    }

    @Test
    void isNotMadeWithoutAPassword() {
        new FirstAdministrator(accounts, new PasswordPolicy(), "").run(null);
        verify(accounts, never()).create(any(), any());
    }

    @Test
    void isNotMadeWhereSomebodyCanSignInAlready() {
        when(accounts.none()).thenReturn(false);
        new FirstAdministrator(accounts, new PasswordPolicy(), "a lantern over water").run(null);
        verify(accounts, never()).create(any(), any());
    }

    @Test
    void aShortPasswordStopsTheStartWithAClearWord() {
        assertThatThrownBy(() -> new FirstAdministrator(accounts, new PasswordPolicy(), "short").run(null))
                .hasMessageContaining("THROUGHLINE_ADMIN_PASSWORD")
                .hasMessageContaining("12 to 72 characters");
    }
}
