package org.throughline.contacts.process;

import org.springframework.stereotype.Component;
import org.throughline.casefile.Answers;
import org.throughline.contacts.AnsweredWork;
import org.throughline.contacts.CosignedWork;
import org.throughline.contacts.CosignedWork.Work;
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
    private final Answers answers;
    private final Qualifications qualifications;
    private final StaffDirectory staff;

    CosignedTasks(CosignedWork work, Answers answers, Qualifications qualifications, StaffDirectory staff) {
        this.work = work;
        this.answers = answers;
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
            AnsweredWork answered = answers.ofTask(task.caseId(), task.id())
                    .map(submission -> new AnsweredWork(AnsweredWork.ANSWERS, submission.id()))
                    .orElse(null);
            work.done(
                    task.caseId(),
                    new Work(ActivityKind.of(activity, "activity"), task.key(), task.name(), answered),
                    by.actor());
        }
    }
}
