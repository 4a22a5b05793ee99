package org.throughline.intake.domain;

import java.util.Set;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/**
 * Who may say that the client of a case is somebody on file, and so let the one file be read with the other: whoever
 * answers for that file already, which is the worker of the person's case, who stands in for them, or a supervisor of its
 * team; or a supervisor of intake who did not propose it themselves. Keeping the two apart opens nothing: whoever was
 * asked may say so. Taking a link back is for the same people, its proposer among them.
 */
public final class LinkDecisionPolicy {

    private LinkDecisionPolicy() {}

    public static boolean mayConfirm(Actor actor, Answering answering, String proposedBy) {
        boolean fourEyes = answering.intakeSupervisor() && !actor.isNamed(proposedBy);
        return answersForFile(actor, answering) || fourEyes;
    }

    public static void requireMayConfirm(Actor actor, Answering answering, String proposedBy) {
        if (!mayConfirm(actor, answering, proposedBy)) {
            throw Rejection.forbidden("link-not-yours");
        }
    }

    public static boolean mayUndo(Actor actor, Answering answering) {
        return answersForFile(actor, answering) || answering.intakeSupervisor();
    }

    public static void requireMayUndo(Actor actor, Answering answering) {
        if (!mayUndo(actor, answering)) {
            throw Rejection.forbidden("link-not-yours");
        }
    }

    private static boolean answersForFile(Actor actor, Answering answering) {
        return answering.people().contains(actor.username())
                || actor.is(Role.SUPERVISOR) && actor.teams().stream().anyMatch(answering.teams()::contains);
    }

    /**
     * @param people usernames of the workers of the person's cases, who stands in for them, and their supervisors
     * @param teams ids of the teams that have the cases
     * @param intakeSupervisor whether whoever asks answers for intake
     */
    public record Answering(Set<String> people, Set<String> teams, boolean intakeSupervisor) {}
}
