package org.throughline.engine.task;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseAudience;
import org.throughline.engine.CaseVariables;
import org.throughline.shared.Role;

/**
 * Narrows a role that a model asks to that role within the case's team. Administrators read no client's record: what an
 * old drawing, a table or a value gives to them, supervisors have, who see that it is done.
 */
@Component
class TaskAudience {

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
        String ofCases = ofCases(role);
        return isNarrow(ofCases)
                ? ofCases
                : narrow(ofCases, team(teamFrom, variables).orElse(null));
    }

    String narrow(String role, String team) {
        String ofCases = ofCases(role);
        if (team == null || isNarrow(ofCases)) {
            return ofCases;
        }
        String within = ofCases + "@" + team;
        return staffLookup.anyoneIn(within) ? within : ofCases;
    }

    private static String ofCases(String role) {
        return role.split("@")[0].equals(Role.ADMINISTRATOR.id()) ? Role.SUPERVISOR.id() : role;
    }

    /** Intake answers for the whole agency. */
    private static boolean isNarrow(String role) {
        return role.contains("@") || role.equals(Role.INTAKE.id());
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
