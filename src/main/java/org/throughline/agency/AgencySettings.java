package org.throughline.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the agency says of itself, as of one revision. Texts are never null; empty where nothing was said.
 *
 * @param revision 0 where nobody has said anything yet; else counted from 1
 * @param letterhead what stands above letters under the name
 * @param jurisdiction whose law applies, such as a county and state
 * @param languages tags of those that are spoken with clients
 * @param timeZone id of the zone; empty for that of the installation
 */
public record AgencySettings(
        int revision,
        String name,
        String address,
        String phone,
        String letterhead,
        String jurisdiction,
        List<String> languages,
        String timeZone,
        String openingHours,
        List<HelpLine> lines) {

    /** Of an installation in which nobody has said anything yet. */
    public static final AgencySettings NONE = new AgencySettings(0, "", "", "", "", "", List.of(), "", "", List.of());

    public AgencySettings {
        languages = List.copyOf(languages);
        lines = List.copyOf(lines);
    }

    /**
     * The widest place of the jurisdiction, which tables ask for: it is written from the narrow to the wide, as in "Cook
     * County, Illinois".
     *
     * @return null where nobody said any
     */
    public String widestJurisdiction() {
        String last = jurisdiction.substring(jurisdiction.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? null : last;
    }

    /** True once somebody has said who the agency is. */
    public boolean isKnown() {
        return revision > 0;
    }

    public AgencySettings withRevision(int next) {
        return new AgencySettings(
                next, name, address, phone, letterhead, jurisdiction, languages, timeZone, openingHours, lines);
    }

    /** Names of the parts that are not as they were before. */
    public List<String> changesSince(AgencySettings before) {
        List<String> changed = new ArrayList<>();
        note(changed, "name", name, before.name);
        note(changed, "address", address, before.address);
        note(changed, "phone", phone, before.phone);
        note(changed, "letterhead", letterhead, before.letterhead);
        note(changed, "jurisdiction", jurisdiction, before.jurisdiction);
        note(changed, "languages", languages, before.languages);
        note(changed, "timeZone", timeZone, before.timeZone);
        note(changed, "openingHours", openingHours, before.openingHours);
        note(changed, "lines", lines, before.lines);
        return changed;
    }

    private static void note(List<String> changed, String part, Object now, Object before) {
        if (!Objects.equals(now, before)) {
            changed.add(part);
        }
    }
}
