package org.throughline.staff;

import java.util.HashMap;
import java.util.Map;

/** Display names for one answer: each username is looked up once. */
public final class StaffNames {

    private final StaffDirectory staff;
    private final Map<String, String> known = new HashMap<>();

    public StaffNames(StaffDirectory staff) {
        this.staff = staff;
    }

    /** Null for null. */
    public String of(String username) {
        return username == null ? null : known.computeIfAbsent(username, staff::displayName);
    }
}
