package org.throughline.agency;

import java.time.Instant;
import java.util.List;

/**
 * One change of the settings, for those who ask how they came to be.
 *
 * @param parts names of what was changed, as in {@link AgencySettings#changesSince}
 */
public record AgencyChange(AgencySettings after, List<String> parts, String by, Instant at) {}
