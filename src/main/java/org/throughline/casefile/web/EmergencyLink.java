package org.throughline.casefile.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Emergencies;
import org.throughline.shared.Actor;
import org.throughline.shell.NotFoundHint;

/** Offers the door for an emergency where a case says "nothing here", whether or not there is such a case. */
@Component
class EmergencyLink implements NotFoundHint {

    private static final Pattern CASE = Pattern.compile("/cases/(TL-\\d{4}-\\d{6,9})(/.*)?");

    private final Emergencies emergencies;

    EmergencyLink(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public Optional<HintLink> after(HttpStatus status, String path, Actor actor) {
        Matcher asked = CASE.matcher(path);
        return status == HttpStatus.NOT_FOUND && asked.matches() && emergencies.isFor(actor)
                ? Optional.of(new HintLink("/emergency-access/new?number=" + asked.group(1), "emergency.door"))
                : Optional.empty();
    }
}
