package org.throughline.engine.vetting;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Refusal;
import org.throughline.engine.expression.VettedBeans;

/**
 * Names of variables that a drawing may not write: the case that a process is about, and whatever an expression would
 * then find in the place of an action.
 */
@Component
class ReservedNames {

    private static final Set<String> ENGINE =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId");

    private final VettedBeans beans;

    ReservedNames(VettedBeans beans) {
        this.beans = beans;
    }

    Optional<Refusal> refusal(String name) {
        String plain = name.strip();
        return CaseVariables.isIdentity(plain)
                        || ENGINE.contains(plain)
                        || beans.names().contains(plain)
                ? Optional.of(Refusal.of("reserved-name", plain))
                : Optional.empty();
    }
}
