package org.throughline.migration.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.TaskTimer;
import org.throughline.engine.TaskTimerDefinition;
import org.throughline.engine.UserTaskDefinition;
import org.throughline.migration.impact.InstanceTask;

/** The tasks of cases that begin anew: the same drawing gives each the same. */
final class NewTasks {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private NewTasks() {}

    /** @return what two cases that began at the same step of the same drawing have otherwise */
    static List<String> differences(List<InstanceTask> one, List<InstanceTask> other) {
        List<String> differences = new ArrayList<>();
        if (one.size() != other.size()) {
            differences.add(one + " beside " + other);
        } else {
            List<InstanceTask> left = sorted(one);
            List<InstanceTask> right = sorted(other);
            for (int i = 0; i < left.size(); i++) {
                if (!isAlike(left.get(i), right.get(i))) {
                    differences.add(left.get(i) + " beside " + right.get(i));
                }
            }
        }
        return differences;
    }

    /** @return what these tasks lack of their drawing or have besides it */
    static List<String> besides(DeployedProcess drawn, List<InstanceTask> tasks) {
        return tasks.stream()
                .filter(task -> !isAsDrawn(task, drawn.userTasks().get(task.step())))
                .map(task -> task + " beside " + drawn.userTasks().get(task.step()))
                .toList();
    }

    private static List<InstanceTask> sorted(List<InstanceTask> tasks) {
        return tasks.stream().sorted(Comparator.comparing(InstanceTask::step)).toList();
    }

    private static boolean isAlike(InstanceTask one, InstanceTask other) {
        return one.step().equals(other.step())
                && Objects.equals(one.name(), other.name())
                && one.who().equals(other.who())
                && one.groups().equals(other.groups())
                && isAlike(one, one.due(), other, other.due())
                && one.timers().size() == other.timers().size()
                && one.timers().stream()
                        .allMatch(timer -> other.timers().stream().anyMatch(same -> isAlike(one, timer, other, same)));
    }

    private static boolean isAlike(InstanceTask one, TaskTimer timer, InstanceTask other, TaskTimer same) {
        return timer.id().equals(same.id())
                && Objects.equals(timer.action(), same.action())
                && isAlike(one, timer.at(), other, same.at());
    }

    /** As long after the beginning of each, or at the same moment. */
    private static boolean isAlike(InstanceTask one, Instant at, InstanceTask other, Instant same) {
        if (at == null || same == null) {
            return at == same;
        }
        return isShort(Duration.between(one.began(), at).minus(Duration.between(other.began(), same)))
                || isShort(Duration.between(at, same));
    }

    private static boolean isShort(Duration duration) {
        return duration.abs().compareTo(A_MINUTE) < 0;
    }

    private static boolean isAsDrawn(InstanceTask task, UserTaskDefinition drawn) {
        List<String> timers =
                drawn.timers().stream().map(TaskTimerDefinition::id).sorted().toList();
        boolean offered = drawn.roles().stream()
                .allMatch(role -> role.startsWith("$")
                        || task.groups().stream().anyMatch(group -> group.split("@")[0].equals(role)));
        return offered
                && task.groups().size() == drawn.roles().size()
                && (drawn.due() == null) == (task.due() == null)
                && Objects.equals(task.name(), drawn.name())
                && task.timers().stream().map(TaskTimer::id).sorted().toList().equals(timers);
    }
}
