package org.throughline.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskInfo;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

/** Who of the demo's staff takes up a task. */
@Component
@Profile("demo")
class DemoStaff {

    private static final Map<String, List<String>> WORKERS = Map.of(
            DemoAccounts.NORTH, List.of("caseworker", "casemanager"), DemoAccounts.SOUTH, List.of("caseworker2"));

    private final StaffDirectory directory;

    DemoStaff(StaffDirectory directory) {
        this.directory = directory;
    }

    Actor intake() {
        return actor("intake");
    }

    Actor whoDoes(TaskInfo task, DemoClient client) {
        if (task.assignee() != null) {
            return actor(task.assignee());
        }
        boolean south = client.team().equals(DemoAccounts.SOUTH);
        Set<String> groups = task.candidateGroups();
        if (isFor(groups, "intake")) {
            return intake();
        }
        if (isFor(groups, "clinician")) {
            return actor("clinician");
        }
        if (isFor(groups, "supervisor")) {
            return supervisorFor(task, client);
        }
        return actor(south ? "caseworker2" : "caseworker");
    }

    /** The supervisor of the team that the task is offered to; before a case has a team, of the one it will go to. */
    Actor supervisorFor(TaskInfo task, DemoClient client) {
        boolean north = task.candidateGroups().stream().anyMatch(group -> group.endsWith("@" + DemoAccounts.NORTH));
        boolean south = task.candidateGroups().stream().anyMatch(group -> group.endsWith("@" + DemoAccounts.SOUTH));
        boolean goesSouth = north == south ? client.team().equals(DemoAccounts.SOUTH) : south;
        return actor(goesSouth ? "supervisor2" : "supervisor");
    }

    /** A worker of the client's team among those that the form offers. */
    Optional<String> preferredWorker(DemoClient client, Map<String, Object> data) {
        if (!(data.get("workers") instanceof List<?> offered) || client.team().isBlank()) {
            return Optional.empty();
        }
        List<String> names = offered.stream()
                .map(option -> String.valueOf(((Map<?, ?>) option).get("value")))
                .toList();
        List<String> team = WORKERS.get(client.team());
        int first = Math.floorMod(client.lastName().hashCode(), team.size());
        return names.contains(team.get(first))
                ? Optional.of(team.get(first))
                : team.stream().filter(names::contains).findFirst();
    }

    private static boolean isFor(Set<String> groups, String role) {
        return groups.stream().anyMatch(group -> group.equals(role) || group.startsWith(role + "@"));
    }

    private Actor actor(String username) {
        StaffMember member = directory.find(username).orElseThrow();
        return new Actor(username, member.displayName(), member.roles(), member.teams());
    }
}
