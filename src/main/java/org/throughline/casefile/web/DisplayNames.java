package org.throughline.casefile.web;

import java.util.HashMap;
import java.util.Map;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.staff.Team;

/** Names of staff and teams for one page, read at once. */
final class DisplayNames {

    private final StaffDirectory staff;
    private final Map<String, String> workers = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();

    DisplayNames(StaffDirectory staff) {
        this.staff = staff;
        for (StaffMember member : staff.active()) {
            workers.put(member.username(), member.displayName());
        }
        for (Team team : staff.teams()) {
            teams.put(team.id(), team.name());
        }
    }

    /** Null for null. */
    public String worker(String username) {
        return username == null ? null : workers.computeIfAbsent(username, staff::displayName);
    }

    public String team(String id) {
        return id == null ? null : teams.getOrDefault(id, id);
    }
}
