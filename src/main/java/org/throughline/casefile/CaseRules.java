package org.throughline.casefile;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.Absences;

@Service
@Transactional(readOnly = true)
class CaseRules implements CaseAccess {

    private final JdbcClient jdbc;
    private final Absences absences;
    private final Clock clock;

    CaseRules(JdbcClient jdbc, Absences absences, Clock clock) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public boolean mayRead(Actor actor, UUID caseId) {
        Condition condition = ofCase(actor, "c");
        return jdbc.sql("select exists (select 1 from case_file c where c.id = :caseId and " + condition.sql() + ")")
                .params(condition.params())
                .param("caseId", caseId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void requireRead(Actor actor, UUID caseId) {
        if (!mayRead(actor, caseId)) {
            throw Rejection.notFound("case-unknown");
        }
    }

    @Override
    public Condition readable(Actor actor, String caseIdColumn) {
        Condition condition = ofCase(actor, "access_case");
        return new Condition(
                "exists (select 1 from case_file access_case where access_case.id = " + caseIdColumn + " and "
                        + condition.sql() + ")",
                condition.params());
    }

    /** The rule as a condition on the case of that alias. */
    Condition ofCase(Actor actor, String alias) {
        if (actor.isSystem()) {
            return new Condition("true", Map.of());
        }
        Map<String, Object> params = new HashMap<>();
        params.put("accessMe", actor.username());
        params.put("accessWorkers", workers(actor).toArray(String[]::new));
        params.put("accessGroups", groups(actor).toArray(String[]::new));
        String sql = """
                (@.worker = any(:accessWorkers) or @.supervisor = :accessMe or @.opened_by = :accessMe
                 or exists (select 1 from case_task access_task where access_task.case_id = @.id
                      and (access_task.assignee = any(:accessWorkers)
                           or access_task.assignee is null and access_task.candidate_groups && cast(:accessGroups as text[])))""";
        if (actor.is(Role.INTAKE)) {
            sql += " or (@.stage = 'intake' and @.status = 'open')";
        }
        if (actor.is(Role.SUPERVISOR) || actor.is(Role.CLINICIAN)) {
            sql += " or @.team = any(:accessTeams)";
            params.put("accessTeams", actor.teams().toArray(String[]::new));
        }
        return new Condition(sql.replace("@", alias) + ")", params);
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
