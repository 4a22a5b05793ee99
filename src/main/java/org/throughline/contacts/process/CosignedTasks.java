package org.throughline.contacts.process;

import org.springframework.stereotype.Component;
import org.throughline.contacts.CosignedWork;
import org.throughline.engine.TaskInfo;
import org.throughline.engine.TaskObserver;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.Qualifications;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

/** Whoever completes a task whose activity their licence lets them do under a co-signature has it co-signed. */
@Component
class CosignedTasks implements TaskObserver {

    private final CosignedWork work;
    private final Qualifications qualifications;
    private final StaffDirectory staff;

    CosignedTasks(CosignedWork work, Qualifications qualifications, StaffDirectory staff) {
        this.work = work;
        this.qualifications = qualifications;
        this.staff = staff;
    }

    @Override
    public void completed(TaskInfo task) {
        String activity = task.qualification().activity();
        if (activity != null
                && task.caseId() != null
                && task.assignee() != null
                && qualifications.needsCosignature(task.assignee(), task.qualification())) {
            StaffMember by = staff.find(task.assignee()).orElseThrow();
            work.done(task.caseId(), ActivityKind.of(activity, "activity"), task.key(), task.name(), by.actor());
        }
    }
}
