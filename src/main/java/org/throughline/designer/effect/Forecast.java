package org.throughline.designer.effect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.engine.TaskOutlook;

/**
 * Foretells the open tasks of processes that keep their steps, thousands at once, by the rules that the engine refreshes
 * them by. Where a drawing hangs on more than these rules know, the process has to be tried.
 */
public final class Forecast {

    private final TaskOutlook outlook;
    private final Map<DueQuestion, Optional<Duration>> dueAfter;

    /** @param dueAfter answers of the redrawn table to {@link #questions}; empty where it has none */
    public Forecast(TaskOutlook outlook, Map<DueQuestion, Optional<Duration>> dueAfter) {
        this.outlook = new RememberingOutlook(outlook);
        this.dueAfter = dueAfter;
    }

    /** What has to be asked of the table of due dates before {@link #tasks} can tell. */
    public static Set<DueQuestion> questions(Standing standing, Route route, Flags flags) {
        Set<DueQuestion> questions = new HashSet<>();
        for (OpenTask task : standing.tasks()) {
            String target = route.kept().get(task.step());
            if (target != null && route.redates(task.step(), target)) {
                questions.add(DueQuestion.of(route.to().duties().get(target), flags));
            }
        }
        return questions;
    }

    /** @return the tasks as they will be; empty where they have to be tried */
    public Optional<List<OpenTask>> tasks(Standing standing, Route route, Flags flags) {
        List<OpenTask> tasks = new ArrayList<>();
        for (OpenTask task : standing.tasks()) {
            String target = route.kept().get(task.step());
            Duty duty = target == null ? null : route.to().duties().get(target);
            if (duty == null || !canTell(task, duty, route, flags)) {
                return Optional.empty();
            }
            tasks.add(task(task, duty, standing, route, flags));
        }
        return Optional.of(tasks);
    }

    private boolean canTell(OpenTask task, Duty duty, Route route, Flags flags) {
        boolean worker = duty.assignee() == null || outlook.foretellsWorker(duty.assignee());
        boolean team = duty.teamFrom() == null || !flags.unsure().contains(duty.teamFrom());
        return duty.isPlain() && worker && team && (!route.redates(task.step(), duty.key()) || canDate(duty, flags));
    }

    private boolean canDate(Duty duty, Flags flags) {
        if (duty.due() == null) {
            return true;
        }
        boolean sure = Set.of("priority", "riskLevel").stream().noneMatch(flags.unsure()::contains)
                && (duty.dueFrom() == null || !flags.unsure().contains(duty.dueFrom()));
        return sure
                && outlook.foretellsDue(duty.due())
                && dueAfter.getOrDefault(DueQuestion.of(duty, flags), Optional.empty())
                        .isPresent();
    }

    private OpenTask task(OpenTask task, Duty duty, Standing standing, Route route, Flags flags) {
        Set<String> groups = groups(duty, standing, flags);
        String drawn = duty.assignee() == null || standing.worker() == null ? null : outlook.coverOf(standing.worker());
        String holder = outlook.holder(
                task.assignee(), drawn, route.reassigns(task.step(), duty.key()), groups, duty.licence());
        return new OpenTask(
                task.id(),
                duty.key(),
                duty.name() == null ? task.name() : duty.name(),
                holder,
                List.copyOf(new TreeSet<>(groups)),
                task.began(),
                route.redates(task.step(), duty.key()) ? due(task, duty, flags) : task.due());
    }

    private java.time.Instant due(OpenTask task, Duty duty, Flags flags) {
        if (duty.due() == null) {
            return null;
        }
        Duration after = dueAfter.get(DueQuestion.of(duty, flags)).orElseThrow();
        String day = duty.dueFrom() == null ? null : flags.own().get(duty.dueFrom());
        return outlook.due(task.began(), after, day);
    }

    private Set<String> groups(Duty duty, Standing standing, Flags flags) {
        String team = duty.teamFrom() == null ? standing.team() : flags.own().get(duty.teamFrom());
        Set<String> groups = new LinkedHashSet<>();
        duty.roles().forEach(role -> groups.add(outlook.narrow(role, team)));
        return groups;
    }
}
