package org.throughline.designer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelVersion;
import org.throughline.shared.Actor;

/** Makes a redesign the way that new cases take, and says who did so and why. */
public interface Publishing {

    /** Whether a second person has to agree, by the agency's settings, and who agreed already. */
    Consent consent(UUID redesign, Actor by);

    void askConsent(UUID redesign, Actor by);

    /** Nobody agrees to their own redesign. */
    void giveConsent(UUID redesign, Actor by);

    /**
     * Everything that stands against publishing: what {@link Checks} find, what the engine would refuse, and models that
     * somebody else published meanwhile. Errors first.
     */
    List<Finding> findings(UUID redesign, Actor by);

    /**
     * Deploys all models of the redesign as one step. Running cases stay where they are until they are
     * {@link Moves moved}.
     *
     * @param ticked keys of the warnings that the administrator accepts
     * @throws org.throughline.shared.Rejection where errors stand, a warning is not ticked or consent is missing
     */
    List<ModelVersion> publish(UUID redesign, Set<String> ticked, Actor by);

    /** As {@link #publish}, and begins to move running cases: both, or neither. */
    Published publishAndMove(UUID redesign, Set<String> ticked, Moves.Choice cases, Actor by);

    /**
     * A new redesign that returns the model to that version; for a process also the forms and decision tables that were
     * published together with the versions after it, each to what it was before.
     */
    RedesignView returnTo(ModelKind kind, String key, int version, Actor by);

    /** Who published a version and why; empty for what the program shipped. */
    Optional<Publication> publicationOf(ModelVersion version);

    /** @param move null where no case moves */
    record Published(List<ModelVersion> versions, UUID move) {}

    /** @param required none, administrator or supervisor */
    record Consent(String required, boolean asked, String givenBy, boolean mayGive) {}

    record Publication(UUID redesign, String title, String note, String by, java.time.Instant at, String consentBy) {}
}
