package org.throughline.staff;

import java.util.HashMap;
import java.util.Map;
import org.throughline.shared.Actor;

/** Display names for one answer: each username is looked up once. */
public final class StaffNames {

    private final StaffDirectory staff;
    private final Map<String, String> known = new HashMap<>();

    public StaffNames(StaffDirectory staff) {
        this.staff = staff;
        known.put(Actor.SYSTEM.username(), Actor.SYSTEM.displayName());
    }

    /** Null for null. */
    public String of(String username) {
        return username == null ? null : known.computeIfAbsent(username, staff::displayName);
    }
}
