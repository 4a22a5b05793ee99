package org.throughline.engine.migration;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.stereotype.Service;
import org.throughline.engine.EventTimers;

@Service
class CamundaEventTimers implements EventTimers {

    private static final int AT_MOST = 1000;

    private final ManagementService management;

    CamundaEventTimers(ManagementService management) {
        this.management = management;
    }

    @Override
    public List<EventTimer> of(String instanceId) {
        return waiting(instanceId).stream()
                .map(timer -> new EventTimer(event(timer), moment(timer)))
                .sorted(Comparator.comparing(EventTimer::eventId).thenComparing(EventTimer::at))
                .toList();
    }

    @Override
    public void putBack(String instanceId, List<EventTimer> former) {
        if (former.isEmpty()) {
            return;
        }
        Map<String, List<EventTimer>> then = former.stream().collect(Collectors.groupingBy(EventTimer::eventId));
        waiting(instanceId).stream()
                .collect(Collectors.groupingBy(CamundaEventTimers::event))
                .forEach((event, now) -> putBack(now, then.getOrDefault(event, List.of())));
    }

    /** Where one of several came up since, nobody can tell which: they stay as they are. */
    private void putBack(List<TimerEntity> now, List<EventTimer> then) {
        if (now.size() != then.size()) {
            return;
        }
        List<TimerEntity> sorted = now.stream()
                .sorted(Comparator.comparing(CamundaEventTimers::moment))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            if (!moment(sorted.get(i)).equals(then.get(i).at())) {
                management.setJobDuedate(
                        sorted.get(i).getId(), Date.from(then.get(i).at()));
            }
        }
    }

    private List<TimerEntity> waiting(String instanceId) {
        return management.createJobQuery().processInstanceId(instanceId).timers().listPage(0, AT_MOST).stream()
                .map(TimerEntity.class::cast)
                .filter(timer -> timer.getDuedate() != null)
                .filter(timer -> !timer.getJobHandlerType().equals(TimerTaskListenerJobHandler.TYPE))
                .toList();
    }

    /** The handler's own note names the event, with what it did already after a dollar sign. */
    private static String event(TimerEntity timer) {
        return timer.getJobHandlerConfigurationRaw().replaceFirst("\\$.*$", "");
    }

    private static Instant moment(TimerEntity timer) {
        return timer.getDuedate().toInstant();
    }
}
