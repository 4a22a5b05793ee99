package org.throughline.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class CachingPasswordEncoderTest {

    private final PasswordEncoder bcrypt = mock(PasswordEncoder.class);
    private final CachingPasswordEncoder encoder = new CachingPasswordEncoder(bcrypt);

    @Test
    void asksBcryptOnceForAPasswordThatFits() {
        when(bcrypt.matches("secret", "hash")).thenReturn(true);
        assertThat(encoder.matches("secret", "hash")).isTrue();
        assertThat(encoder.matches("secret", "hash")).isTrue();
        verify(bcrypt, times(1)).matches("secret", "hash");
    }

    @Test
    void remembersNoPasswordThatDoesNotFit() {
        assertThat(encoder.matches("wrong", "hash")).isFalse();
        assertThat(encoder.matches("wrong", "hash")).isFalse();
        verify(bcrypt, times(2)).matches("wrong", "hash");
    }

    @Test
    void forgetsAPasswordWhenTheStoredHashChanges() {
        when(bcrypt.matches("secret", "hash")).thenReturn(true);
        encoder.matches("secret", "hash");
        assertThat(encoder.matches("secret", "new hash")).isFalse();
    }

    @Test
    void nothingMatchesAnAccountWithoutAPassword() {
        assertThat(encoder.matches("", "")).isFalse();
        verify(bcrypt, times(0)).matches(any(), any());
    }
}
