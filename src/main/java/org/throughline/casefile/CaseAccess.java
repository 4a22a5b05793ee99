package org.throughline.casefile;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CaseGroundRepository;
import org.throughline.casefile.domain.ReadPolicy;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.SqlCondition;
import org.throughline.staff.Absences;
import org.throughline.staff.IntakeSupervision;

/**
 * Who may know of a case: the one place of row-level access. Two degrees: the whole record, by the grounds of {@code
 * ReadPolicy}; and what one task needs, for whoever holds a task of the case or is offered one. The second opens the page
 * of the task with the client, the household and where the case stands beside it, what is shown to decide a task of that
 * process, and the door to raise a safety concern; not the case's pages, its timeline, notes, answers or exports. An
 * administrator has no right by being one. Whoever opened a case in an emergency reads it for a while and changes nothing,
 * see {@link Emergencies}.
 */
@Service
@Transactional(readOnly = true)
public class CaseAccess {

    private final CaseGroundRepository cases;
    private final CaseTasks tasks;
    private final Absences absences;
    private final IntakeSupervision intake;
    private final OpenEmergencies emergencies;
    private final Clock clock;

    CaseAccess(
            CaseGroundRepository cases,
            CaseTasks tasks,
            Absences absences,
            IntakeSupervision intake,
            OpenEmergencies emergencies,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.absences = absences;
        this.intake = intake;
        this.emergencies = emergencies;
        this.clock = clock;
    }

    /** The whole record. */
    public boolean mayRead(Actor actor, UUID caseId) {
        return cases.anyHolds(policy(actor), caseId);
    }

    /** @throws org.throughline.shared.Rejection not found {@code case-unknown} */
    public void requireRead(Actor actor, UUID caseId) {
        if (!mayRead(actor, caseId)) {
            throw Rejection.notFound("case-unknown");
        }
    }

    /**
     * As much of the case as a task needs.
     *
     * @param processKeys the processes of the task; empty for a task of any
     * @throws org.throughline.shared.Rejection not found {@code case-unknown}
     */
    public void requireForTask(Actor actor, UUID caseId, Set<String> processKeys) {
        if (!mayRead(actor, caseId) && !tasks.anyFor(caseId, processKeys, workers(actor), groups(actor))) {
            throw Rejection.notFound("case-unknown");
        }
    }

    /**
     * The rule for the whole record as a condition of a query.
     *
     * @param caseIdColumn the qualified column that holds the case id, e.g. {@code w.case_id}; never user input
     */
    public SqlCondition readable(Actor actor, String caseIdColumn) {
        ReadPolicy policy = policy(actor);
        String ids = policy.grounds().stream()
                .map(ground -> "select c.id from case_file c where " + ground)
                .collect(Collectors.joining(" union "));
        return new SqlCondition(caseIdColumn + " in (" + ids + ")", policy.params());
    }

    /**
     * The same rule, asked of one row after the other: for a query that is led to few rows by an index of its own, and need not
     * gather first all cases that the reader may read. The {@code offset} keeps the database from doing so all the same.
     *
     * @param caseIdColumn as for {@link #readable}, of a row that is not called {@code c}
     */
    public SqlCondition readableByRow(Actor actor, String caseIdColumn) {
        ReadPolicy policy = policy(actor);
        return new SqlCondition(
                "exists (select 1 from case_file c where c.id = " + caseIdColumn + " and " + policy.condition()
                        + " offset 0)",
                policy.params());
    }

    /**
     * Who reads by an emergency access changes nothing.
     *
     * @throws org.throughline.shared.Rejection not found {@code case-unknown}, forbidden {@code emergency-reads-only}
     */
    public void requireChange(Actor actor, UUID caseId) {
        requireRead(actor, caseId);
        if (!cases.anyHolds(standing(actor), caseId)) {
            throw Rejection.forbidden("emergency-reads-only");
        }
    }

    ReadPolicy policy(Actor actor) {
        return standing(actor).inEmergency(emergencies.cases(actor));
    }

    /** The right to a case that lasts, by what one is to it. */
    ReadPolicy standing(Actor actor) {
        if (actor.isSystem()) {
            return ReadPolicy.everything();
        }
        boolean readsTeams = actor.is(Role.SUPERVISOR) || actor.is(Role.CLINICIAN);
        return ReadPolicy.of(new ReadPolicy.Reader(
                actor.username(),
                workers(actor),
                readsTeams ? actor.teams() : Set.of(),
                actor.is(Role.INTAKE),
                answersForIntake(actor),
                actor.is(Role.SUPERVISOR) ? askedToAssign() : null));
    }

    private String askedToAssign() {
        return tasks.anyFor("c.id", CaseLifecycleProcess.KEY, "accessMe", Role.SUPERVISOR.id());
    }

    /** Whether requests that were not handed over to any team are this person's to answer for. */
    boolean answersForIntake(Actor actor) {
        return intake.answers(actor);
    }

    /** The actor, and those whose absence the actor covers now. */
    Set<String> workers(Actor actor) {
        Set<String> workers = new LinkedHashSet<>(absences.coveredBy(actor.username(), clock.instant()));
        workers.add(actor.username());
        return workers;
    }

    /** The groups that tasks are offered to. Being an administrator is none: it opens no client's record. */
    static Set<String> groups(Actor actor) {
        Set<String> groups = new LinkedHashSet<>();
        for (Role role : List.of(Role.INTAKE, Role.CASEWORKER, Role.CLINICIAN, Role.SUPERVISOR)) {
            if (actor.is(role)) {
                groups.add(role.id());
                actor.teams().forEach(team -> groups.add(role.in(team)));
            }
        }
        return groups;
    }
}
