package org.throughline.intake;

import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

/** Automatic steps act for whoever filled in the form before them. */
@Component
class SubmissionActor {

    private final StaffDirectory staff;

    SubmissionActor(StaffDirectory staff) {
        this.staff = staff;
    }

    Actor named(String username) {
        return staff.find(username).map(StaffMember::actor).orElse(Actor.SYSTEM);
    }
}
