package org.throughline.worklist.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.worklist.web.TaskNames.TaskLine;

/** Cuts a list that is ordered by due time into Overdue, Today, This week and Later. */
@Component
class WorkGroups {

    private final Clock clock;

    WorkGroups(Clock clock) {
        this.clock = clock;
    }

    List<TaskGroup> of(List<TaskLine> lines) {
        List<TaskGroup> groups = new ArrayList<>();
        for (TaskLine line : lines) {
            String key = key(line.item().dueAt());
            if (groups.isEmpty() || !groups.get(groups.size() - 1).key().equals(key)) {
                groups.add(new TaskGroup(key, new ArrayList<>()));
            }
            groups.get(groups.size() - 1).lines().add(line);
        }
        return groups;
    }

    String key(Instant dueAt) {
        if (dueAt == null) {
            return "later";
        }
        if (dueAt.isBefore(clock.instant())) {
            return "overdue";
        }
        LocalDate day = LocalDate.ofInstant(dueAt, clock.getZone());
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return "today";
        }
        return day.isBefore(today.plusDays(7)) ? "week" : "later";
    }

    /** @param key overdue, today, week or later */
    record TaskGroup(String key, List<TaskLine> lines) {}
}
