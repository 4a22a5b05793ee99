package org.throughline.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.throughline.shell.SignInSettings;
import org.throughline.staff.StaffMember;
import org.throughline.staff.domain.Credentials;

class SessionEndTest {

    private static final SignInSettings SETTINGS = SignInSettings.defaults();

    private final CurrentStaff current = mock(CurrentStaff.class);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signedIn() {
        var sari = new StaffMember("sari", "Sari", "Sari", "Dewi", null, Set.of("caseworker"), Set.of(), "en", true);
        var principal = new StaffPrincipal(sari, new Credentials("hash", false, 3, false), current, false);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, principal.getAuthorities())));
        when(current.isValid("sari", 3)).thenReturn(true);
    }

    @Test
    void aSessionGoesOnUntilTheEndOfItsLongestTime() throws Exception {
        visit(SETTINGS.sessionLifetime().minusMinutes(1));
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void aBusySessionEndsAllTheSame() throws Exception {
        for (int hour = 0; hour < 11; hour++) {
            visit(Duration.ofHours(hour));
        }
        visit(SETTINGS.sessionLifetime().plusSeconds(1));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionFromBeforeAChangeOfThePasswordEnds() throws Exception {
        when(current.isValid("sari", 3)).thenReturn(false);
        visit(Duration.ofMinutes(1));
        assertThat(session.isInvalid()).isTrue();
    }

    private void visit(Duration later) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/work");
        request.setSession(session);
        Instant now = Instant.now().plus(later);
        new SessionEnd(current, SETTINGS, () -> now)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
