package org.throughline.engine.task;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.StaffPort;
import org.throughline.engine.StaffPort.Worker;
import org.throughline.engine.TaskQualification;
import org.throughline.shared.Actor;

/** What the engine asks of staff: who somebody is, what they may do, who stands in for them. */
@Component
public class StaffLookup {

    private final ObjectProvider<StaffPort> staffPort;
    private final Clock clock;

    StaffLookup(ObjectProvider<StaffPort> staffPort, Clock clock) {
        this.staffPort = staffPort;
        this.clock = clock;
    }

    public Optional<Worker> find(String username) {
        return required().find(username);
    }

    /** The person as our own use cases know them; empty where no active account carries the name. */
    public Optional<Actor> actor(String username) {
        return username == null ? Optional.empty() : find(username).map(StaffLookup::actorOf);
    }

    private static Actor actorOf(Worker worker) {
        Set<String> roles =
                worker.groups().stream().filter(group -> !group.contains("@")).collect(Collectors.toSet());
        Set<String> teams = worker.groups().stream()
                .filter(group -> group.contains("@"))
                .map(group -> group.substring(group.indexOf('@') + 1))
                .collect(Collectors.toSet());
        return new Actor(worker.username(), worker.firstName() + " " + worker.lastName(), roles, teams);
    }

    /** Whether their licences let them have a task that asks for this. */
    boolean isQualified(String username, TaskQualification asked) {
        return required().isQualified(username, asked);
    }

    /** The one who works for them now, if they are qualified; else null. */
    String presentFor(String username, TaskQualification asked) {
        String present = username == null ? null : standsInFor(username);
        return present != null && isQualified(present, asked) ? present : null;
    }

    /** Whether somebody works in one of these roles, in whichever team, and is qualified. */
    boolean mayHave(String username, Set<String> roles, TaskQualification asked) {
        return find(username)
                .filter(worker -> roles.isEmpty()
                        || roles.stream().map(group -> group.split("@")[0]).anyMatch(worker.groups()::contains))
                .filter(worker -> isQualified(username, asked))
                .isPresent();
    }

    /** As {@link #mayHave}, or who stands in for such a person. */
    boolean couldHave(String username, Set<String> roles, TaskQualification asked) {
        return mayHave(username, roles, asked)
                || find(username).isPresent()
                        && isQualified(username, asked)
                        && required().all().stream()
                                .filter(worker -> roles.stream().anyMatch(worker.groups()::contains))
                                .anyMatch(worker -> username.equals(standsInFor(worker.username())));
    }

    void requireQualified(String username, TaskQualification asked) {
        if (!isQualified(username, asked)) {
            throw required().refusal(username, asked);
        }
    }

    String standsInFor(String username) {
        StaffPort known = staffPort.getIfAvailable();
        return known == null ? username : known.standsInFor(username, clock.instant());
    }

    boolean anyoneIn(String group) {
        StaffPort known = staffPort.getIfAvailable();
        return known != null
                && known.all().stream().anyMatch(worker -> worker.groups().contains(group));
    }

    /** Whether anybody works in one of these groups and is qualified. */
    boolean anyoneFor(Set<String> groups, TaskQualification asked) {
        return required().all().stream()
                .filter(worker -> groups.stream().anyMatch(worker.groups()::contains))
                .anyMatch(worker -> isQualified(worker.username(), asked));
    }

    static boolean isMember(Actor actor, String group) {
        int at = group.indexOf('@');
        return at < 0
                ? actor.roles().contains(group)
                : actor.roles().contains(group.substring(0, at))
                        && actor.teams().contains(group.substring(at + 1));
    }

    static boolean isMemberOfAny(Actor actor, Set<String> groups) {
        return groups.stream().anyMatch(group -> isMember(actor, group));
    }

    private StaffPort required() {
        return staffPort.getIfAvailable(() -> {
            throw new IllegalStateException("No Workforce: the staff module is missing");
        });
    }
}
