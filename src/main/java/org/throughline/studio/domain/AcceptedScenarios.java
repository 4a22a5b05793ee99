package org.throughline.studio.domain;

import java.util.List;
import org.throughline.shared.Rejection;

/**
 * Scenarios that go another way through a redesign which is published all the same.
 *
 * @param differing their names
 * @param reason why; null where none differs
 */
public record AcceptedScenarios(List<String> differing, String reason) {

    public static final AcceptedScenarios NONE = new AcceptedScenarios(List.of(), null);

    public AcceptedScenarios {
        differing = List.copyOf(differing);
    }

    /** @throws Rejection invalid {@code scenario-reason-missing} at {@code scenarioReason} where one differs without a reason */
    public static AcceptedScenarios of(List<String> differing, String reason) {
        if (differing.isEmpty()) {
            return NONE;
        }
        if (reason == null || reason.isBlank()) {
            throw Rejection.invalidField("scenarioReason", "scenario-reason-missing", String.join(", ", differing));
        }
        return new AcceptedScenarios(differing, RedesignText.scenarioReason(reason));
    }
}
