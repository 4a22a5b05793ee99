package org.throughline.engine.task;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** A task without its reminder and escalation waits until somebody happens to see it. */
@Component
class TaskTimerCheck implements ConsistencyCheck {

    private static final int MOST = 100;

    private final TaskTimers timers;

    TaskTimerCheck(TaskTimers timers) {
        this.timers = timers;
    }

    @Override
    public String claim() {
        return "Every open task has the timers that its drawing asks for, unless they went off";
    }

    @Override
    public List<String> violations() {
        return timers.missing(MOST).stream().map(Object::toString).toList();
    }

    @Override
    public List<String> repair() {
        return timers.restore().stream().map(Object::toString).toList();
    }
}
