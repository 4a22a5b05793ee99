package org.throughline.casefile.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Emergencies;
import org.throughline.casefile.EmergencyView;
import org.throughline.shared.Actor;

/** What the frame of a case asks: templates call it as {@code @emergencyBanner}. */
@Component("emergencyBanner")
public class EmergencyBanner {

    private final Emergencies emergencies;

    EmergencyBanner(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    /** The emergency access by which the reader sees this case; null where it is theirs to see. */
    public EmergencyView of(Actor reader, UUID caseId) {
        return emergencies.openOf(reader, caseId).orElse(null);
    }
}
