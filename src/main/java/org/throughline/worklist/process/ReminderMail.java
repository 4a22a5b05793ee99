package org.throughline.worklist.process;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.engine.TaskInfo;
import org.throughline.notices.Notices;
import org.throughline.worklist.domain.ReminderMailPolicy;

/**
 * Tells whoever has a task that its day is near, by mail, where that is set up. Only once the reminder stands on the desk:
 * a mail server that does not answer must not take that back.
 */
@Component
class ReminderMail {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderMail.class);
    private static final String DAY = "dueFrom";

    private final Notices notices;
    private final Clock clock;

    ReminderMail(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(TaskReminded reminded) {
        TaskInfo task = reminded.task();
        boolean onADay = task.properties().containsKey(DAY);
        if (!ReminderMailPolicy.sends(task.assignee(), onADay, task.dueAt(), clock.instant(), clock.getZone())) {
            return;
        }
        try {
            notices.write(task.assignee(), "notice.task-day");
        } catch (MailException unreachable) {
            LOG.warn("The mail server did not take the reminder of task {}; it stands on the desk.", task.id());
        }
    }
}
