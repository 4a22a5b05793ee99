package org.throughline.contacts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.casefile.AnswersKept;
import org.throughline.contacts.CosignedWork.Work;
import org.throughline.engine.Submission;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.ActivityLicences;
import org.throughline.staff.StaffDirectory;

/**
 * Any form that asks by the field {@value #ACTIVITY} what the work was, also one that is drawn tomorrow, is accepted of those
 * only whose licences let them do it, at whatever door.
 */
@Component
class AnsweredActivity {

    static final String ACTIVITY = "activity";

    private final ActivityLicences licences;
    private final CosignedWork work;
    private final StaffDirectory staff;

    AnsweredActivity(ActivityLicences licences, CosignedWork work, StaffDirectory staff) {
        this.licences = licences;
        this.work = work;
        this.staff = staff;
    }

    @EventListener
    void on(AnswersKept kept) {
        Submission submission = kept.submission();
        String answer = submission.form().text(ACTIVITY);
        if (answer == null) {
            return;
        }
        ActivityKind activity = ActivityKind.of(answer, ACTIVITY);
        if (licences.require(submission.by(), activity, ACTIVITY).needsCosignature()) {
            staff.find(submission.by())
                    .ifPresent(by -> work.done(
                            submission.caseId(),
                            new Work(
                                    activity,
                                    submission.taskKey(),
                                    submission.formId(),
                                    new AnsweredWork(AnsweredWork.ANSWERS, submission.id())),
                            by.actor()));
        }
    }
}
