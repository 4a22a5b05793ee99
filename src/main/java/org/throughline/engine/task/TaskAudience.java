package org.throughline.engine.task;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseAudience;
import org.throughline.engine.CaseVariables;
import org.throughline.shared.Role;

/** Narrows a role that a model asks to that role within the case's team. */
@Component
class TaskAudience {

    /** Intake answers for the whole agency. */
    private static final Set<String> AGENCY_WIDE = Set.of(Role.INTAKE.id(), Role.ADMINISTRATOR.id());

    private final ObjectProvider<CaseAudience> cases;
    private final StaffLookup staffLookup;

    TaskAudience(ObjectProvider<CaseAudience> cases, StaffLookup staffLookup) {
        this.cases = cases;
        this.staffLookup = staffLookup;
    }

    /**
     * @param teamFrom name of a variable that holds the team to ask, or null for the case's own team
     * @return the group within the team; the role itself where no team is known or nobody in the team has that role
     */
    String narrow(String role, String teamFrom, VariableScope variables) {
        return isNarrow(role) ? role : narrow(role, team(teamFrom, variables).orElse(null));
    }

    String narrow(String role, String team) {
        if (team == null || isNarrow(role)) {
            return role;
        }
        String within = role + "@" + team;
        return staffLookup.anyoneIn(within) ? within : role;
    }

    private static boolean isNarrow(String role) {
        return role.contains("@") || AGENCY_WIDE.contains(role);
    }

    private Optional<String> team(String teamFrom, VariableScope variables) {
        if (teamFrom != null) {
            return Optional.ofNullable(variables.getVariable(teamFrom)).map(Object::toString);
        }
        Object caseId = variables.getVariable(CaseVariables.CASE_ID);
        CaseAudience known = cases.getIfAvailable();
        return caseId == null || known == null ? Optional.empty() : known.team(UUID.fromString(caseId.toString()));
    }
}
