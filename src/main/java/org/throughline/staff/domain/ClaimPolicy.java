package org.throughline.staff.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a claim of the provider grants: exactly what its values are mapped to. A value that is not mapped grants nothing,
 * whatever it is called.
 */
public final class ClaimPolicy {

    private final String claim;
    private final Map<String, String> granted;

    /** @param pairs of {@code value=granted} */
    public ClaimPolicy(String claim, List<String> pairs) {
        this.claim = claim == null || claim.isBlank() ? null : claim;
        this.granted = pairs.stream()
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
    }

    /** False where staff keeps what this would grant. */
    public boolean decides() {
        return claim != null;
    }

    public Set<String> grants(Map<String, Object> claims) {
        Object value = claims.get(claim);
        Collection<?> values = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        return values.stream()
                .map(one -> granted.get(String.valueOf(one)))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
