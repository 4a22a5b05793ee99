package org.throughline.studio.domain;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** Whose consent the agency's settings ask for before a redesign is published. */
@Component
public class PublicationConsentPolicy {

    private enum Of {
        NONE,
        ADMINISTRATOR,
        SUPERVISOR
    }

    private final Of required;

    public PublicationConsentPolicy(@Value("${throughline.studio.consent:none}") String required) {
        this.required = Stream.of(Of.values())
                .filter(of -> of.name().equalsIgnoreCase(required.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "throughline.studio.consent is none, administrator or supervisor, not '" + required + "'"));
    }

    /** none, administrator or supervisor. */
    public String code() {
        return required.name().toLowerCase(Locale.ROOT);
    }

    public boolean asked() {
        return required != Of.NONE;
    }

    /** Reading is for administrators, and for those whose consent is asked. */
    public void requireReader(Actor actor) {
        if (!isConsenter(actor)) {
            StudioPolicy.requireAdministrator(actor);
        }
    }

    /** Nobody agrees to what they drew themselves. */
    public boolean mayGive(Redesign redesign, Actor actor) {
        return isConsenter(actor) && !redesign.drawnBy().contains(actor.username());
    }

    private boolean isConsenter(Actor actor) {
        return switch (required) {
            case NONE -> false;
            case ADMINISTRATOR -> actor.is(Role.ADMINISTRATOR);
            case SUPERVISOR -> actor.is(Role.SUPERVISOR);
        };
    }

    /** @throws Rejection forbidden {@code consent-own-redesign} or {@code consent-not-yours} */
    public void requireGiver(Redesign redesign, Actor actor) {
        if (!isConsenter(actor)) {
            throw Rejection.forbidden("consent-not-yours");
        }
        if (!mayGive(redesign, actor)) {
            throw Rejection.forbidden("consent-own-redesign");
        }
    }
}
