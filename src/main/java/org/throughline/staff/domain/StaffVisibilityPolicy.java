package org.throughline.staff.domain;

import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.staff.StaffMember;

/** Which accounts somebody is shown: administrators all, others their own and those of their teams. */
@Component
public class StaffVisibilityPolicy {

    private final StaffRightsPolicy rights;

    StaffVisibilityPolicy(StaffRightsPolicy rights) {
        this.rights = rights;
    }

    public boolean shows(Actor reader, StaffMember member) {
        return reader.is(Role.ADMINISTRATOR)
                || reader.isNamed(member.username())
                || member.teams().stream().anyMatch(reader.teams()::contains);
    }

    /** The address of mail stands on the account's own page only. */
    public boolean showsAddress(Actor reader, StaffMember member) {
        return reader.isNamed(member.username()) || rights.mayManage(reader, member.teams());
    }
}
