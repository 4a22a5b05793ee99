package org.throughline.worklist.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.casefile.OpenTask;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.staff.Absences;
import org.throughline.staff.IntakeSupervision;
import org.throughline.worklist.WorkScope;

/** Who has a task before them: the one rule of visibility of the work list, for writing it and for reading it. */
@Component
public class AudiencePolicy {

    /** Stands for "no team yet" in place of a team's id. */
    static final String NO_TEAM = "-";

    /** What is owed to somebody's safety is before their supervisors at once, whoever has it. */
    private static final String SAFETY = "safety";

    private final Absences absences;
    private final IntakeSupervision intake;
    private final Clock clock;

    AudiencePolicy(Absences absences, IntakeSupervision intake, Clock clock) {
        this.absences = absences;
        this.intake = intake;
        this.clock = clock;
    }

    /** The audiences that a task is shown to. */
    static Set<String> of(OpenTask item) {
        Set<String> audiences = new LinkedHashSet<>();
        String team = item.team() == null ? NO_TEAM : item.team();
        if (item.assignee() == null) {
            item.candidateGroups().forEach(group -> audiences.add("group:" + group));
            audiences.add("unassigned:" + team);
        } else {
            audiences.add("user:" + item.assignee());
        }
        audiences.add("team:" + team);
        if (SAFETY.equals(item.stage())) {
            audiences.add("watch:" + team);
        }
        return audiences;
    }

    /** The audiences that a person belongs to, as far as the scope goes. */
    public List<String> audiences(Actor actor, WorkScope workScope) {
        List<String> audiences = new ArrayList<>(asked(actor, workScope));
        if (workScope != WorkScope.TEAM) {
            audiences.addAll(supervised(actor, "watch:"));
        }
        return List.copyOf(audiences);
    }

    /** As {@link #audiences}, without what a supervisor only watches. */
    public List<String> asked(Actor actor, WorkScope workScope) {
        Set<String> audiences = new LinkedHashSet<>();
        if (workScope != WorkScope.TEAM) {
            audiences.add("user:" + actor.username());
            absences.coveredBy(actor.username(), clock.instant()).forEach(absent -> audiences.add("user:" + absent));
        }
        if (workScope != WorkScope.MINE) {
            audiences.addAll(groups(actor));
        }
        if (workScope == WorkScope.ALL) {
            audiences.addAll(supervised(actor, "team:"));
        }
        return List.copyOf(audiences);
    }

    /** Tasks that wait for the decision of this supervisor. */
    public List<String> approvals(Actor supervisor) {
        List<String> audiences = new ArrayList<>();
        audiences.add("user:" + supervisor.username());
        audiences.add("group:" + Role.SUPERVISOR.id());
        supervisor.teams().forEach(team -> audiences.add("group:" + Role.SUPERVISOR.in(team)));
        return audiences;
    }

    /** Tasks of the supervisor's teams that nobody has taken. */
    public List<String> unassigned(Actor supervisor) {
        return supervised(supervisor, "unassigned:");
    }

    /** Every task of the supervisor's teams. */
    public List<String> ofTeams(Actor supervisor) {
        return supervised(supervisor, "team:");
    }

    /** What no team has taken over yet is for the supervisors of intake. */
    private List<String> supervised(Actor actor, String kind) {
        List<String> audiences = new ArrayList<>();
        if (actor.is(Role.SUPERVISOR)) {
            actor.teams().forEach(team -> audiences.add(kind + team));
        }
        if (intake.answers(actor)) {
            audiences.add(kind + NO_TEAM);
        }
        return audiences;
    }

    private static List<String> groups(Actor actor) {
        List<String> groups = new ArrayList<>();
        actor.roles().forEach(role -> {
            groups.add("group:" + role);
            actor.teams().forEach(team -> groups.add("group:" + role + "@" + team));
        });
        return groups;
    }
}
