package org.throughline.staff;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.shared.Rejection;

/** What a licence may let somebody do. */
public enum LicensedAct {
    ASSESS,
    DIAGNOSE,
    COUNSEL,
    SUPERVISE,
    SIGN;

    /** As it is stored and sent. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Rejection: invalid {@code licence-kind-act}.
     *
     * @param ids null for none
     */
    public static Set<LicensedAct> of(Collection<String> ids, String field) {
        return ids == null ? Set.of() : ids.stream().map(id -> of(id, field)).collect(Collectors.toSet());
    }

    private static LicensedAct of(String id, String field) {
        return Arrays.stream(values())
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField(field, "licence-kind-act"));
    }

    public static Set<String> ids(Set<LicensedAct> acts) {
        return acts.stream().map(LicensedAct::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
