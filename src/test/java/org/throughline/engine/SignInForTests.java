package org.throughline.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.shared.ActorPrincipal;

/** Puts a person into the session as the sign-in page would. */
@RestController
class SignInForTests {

    private static final Map<String, Actor> PEOPLE = Map.of(
            "wilma", EngineTest.WILMA, "clara", EngineTest.CLARA, "sven", EngineTest.SVEN, "adam", EngineTest.ADAM);

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    @GetMapping("/test-sign-in/{username}")
    String signIn(@PathVariable String username, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        ActorPrincipal principal = () -> PEOPLE.get(username);
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        sessions.saveContext(context, request, response);
        return username;
    }
}
