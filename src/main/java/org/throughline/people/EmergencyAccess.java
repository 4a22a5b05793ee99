package org.throughline.people;

import java.util.Optional;
import java.util.UUID;
import org.throughline.shared.Actor;

/** Under which emergency access somebody reads a case at this moment; whoever keeps those says so. */
public interface EmergencyAccess {

    Optional<UUID> of(Actor actor, UUID caseId);
}
