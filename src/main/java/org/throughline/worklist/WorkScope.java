package org.throughline.worklist;

/** Whose tasks to list. */
public enum WorkScope {
    /** Assigned to the person, or to somebody absent whom the person covers. */
    MINE,
    /** Offered to one of the person's roles or teams, and taken by nobody yet. */
    TEAM,
    /** Both, and for supervisors every task of their own teams, whoever has it. */
    ALL
}
