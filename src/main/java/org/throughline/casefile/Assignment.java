package org.throughline.casefile;

/**
 * Who answers for a case.
 *
 * @param worker username of the primary worker
 * @param supervisor username, or null where the team has none
 * @param team team id
 */
public record Assignment(String worker, String supervisor, String team) {

    /** Before the hand-over: the case is intake's. */
    public static final Assignment NONE = new Assignment(null, null, null);

    /** Whether the case was handed over to a team. */
    public boolean isMade() {
        return team != null;
    }
}
