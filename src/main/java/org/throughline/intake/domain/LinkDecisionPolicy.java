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
 *
 * <p>Who merges two people on file opens each file to those who have the other one, and nobody is asked afterwards: they
 * answer for both. A file that no case belongs to opens nothing: intake and every supervisor answer for it.
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

    /** Of one of the two: whether the actor answers for it. */
    public static boolean mayMerge(Actor actor, Answering one) {
        return answersOrNobodyDoes(actor, one);
    }

    public static void requireMayMerge(Actor actor, Answering one, Answering other) {
        if (!mayMerge(actor, one) || !mayMerge(actor, other)) {
            throw Rejection.forbidden("merge-not-yours");
        }
    }

    private static boolean answersOrNobodyDoes(Actor actor, Answering answering) {
        boolean unanswered = answering.people().isEmpty() && answering.teams().isEmpty();
        return answersForFile(actor, answering) || unanswered && (actor.is(Role.INTAKE) || actor.is(Role.SUPERVISOR));
    }

    public static boolean mayUndo(Actor actor, Answering answering) {
        return answersOrNobodyDoes(actor, answering) || answering.intakeSupervisor();
    }

    public static void requireMayUndo(Actor actor, Answering answering) {
        if (!mayUndo(actor, answering)) {
            throw Rejection.forbidden("link-not-yours");
        }
    }

    /** What nobody has decided yet is taken back by whoever proposed it, or by a supervisor who reads the case. */
    public static boolean mayWithdraw(Actor actor, String proposedBy) {
        return actor.isNamed(proposedBy) || actor.is(Role.SUPERVISOR);
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
