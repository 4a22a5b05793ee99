package org.throughline.engine.webapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.shared.Actor;
import org.throughline.shared.ActorPrincipal;

/** Answers Camunda's web apps who is signed in here. They make an object of this class themselves. */
public class SessionAuthentication implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return actor().map(SessionAuthentication::result).orElseGet(AuthenticationResult::unsuccessful);
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // the security chain in front has already sent everybody else to the sign-in page
    }

    static Optional<Actor> actor() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null
                        && signedIn.isAuthenticated()
                        && signedIn.getPrincipal() instanceof ActorPrincipal person
                ? Optional.of(person.actor())
                : Optional.empty();
    }

    private static AuthenticationResult result(Actor actor) {
        List<String> groups = new ArrayList<>(actor.roles());
        actor.roles().forEach(role -> actor.teams().forEach(team -> groups.add(role + "@" + team)));
        AuthenticationResult result = AuthenticationResult.successful(actor.username());
        result.setGroups(groups);
        result.setTenants(List.of());
        return result;
    }
}
