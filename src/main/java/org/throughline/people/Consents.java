package org.throughline.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.Actor;

/** Who may be told what about a person, for what, and until when. */
public interface Consents {

    UUID record(NewConsent consent, Actor actor);

    /** True where a release to that organization is valid on that day. */
    boolean onFile(UUID personId, UUID organizationId, LocalDate day);

    /** Everything ever recorded, newest first; not logged. */
    List<Consent> of(UUID personId);

    /**
     * @throws org.throughline.shared.Rejection conflict {@code consent-revoked} where it already is; not found {@code
     *     consent-unknown}
     */
    void revoke(UUID consentId, String reason, Actor actor);
}
