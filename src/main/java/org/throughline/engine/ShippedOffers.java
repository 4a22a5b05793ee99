package org.throughline.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was found at start: shipped models that are newer than what an administrator's version was drawn from. */
public interface ShippedOffers {

    /** By file name. */
    List<ShippedOffer> all();

    Optional<ShippedOffer> find(UUID id);
}
