package org.throughline.database;

/** A setting or a surrounding that Throughline cannot start with: what is wrong, and what to do. */
public class StartupProblem extends RuntimeException {

    private final String action;

    public StartupProblem(String problem, String action) {
        this(problem, action, null);
    }

    public StartupProblem(String problem, String action, Throwable cause) {
        super(problem, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
