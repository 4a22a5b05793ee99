package org.throughline.directory.domain;

import java.util.Set;

/**
 * Where a client lives, as far as it is known.
 *
 * @param point null where it is not known
 * @param state two letters, or null
 * @param areas keys as of {@link EntryAreas} that hold for it, e.g. {@code county:miami-dade}
 * @param placeKeys keys of the place itself, folded: ZIP code, city, county
 */
record ClientPlace(GeoPoint point, String state, Set<String> areas, Set<String> placeKeys) {

    static final ClientPlace UNKNOWN = new ClientPlace(null, null, Set.of(), Set.of());

    boolean knowsCounty() {
        return areas.stream().anyMatch(area -> area.startsWith("county:"));
    }
}
