package org.throughline.engine.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.shared.WritesAtStart;

/**
 * Gives open tasks, at each start, the reminders and escalations that they lost: until this version, moving cases struck
 * them out. Several instances that start at once do not set them twice, since they take turns.
 */
@Component
@WritesAtStart
class TaskTimerRepair {

    private static final Logger LOG = LoggerFactory.getLogger(TaskTimerRepair.class);

    private final TaskTimers timers;

    TaskTimerRepair(TaskTimers timers) {
        this.timers = timers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void repair() {
        int restored = timers.restoreWhereNoneIsLeft().size();
        if (restored > 0) {
            LOG.warn("{} open tasks had lost their reminders and escalations, which are set again", restored);
        }
    }
}
