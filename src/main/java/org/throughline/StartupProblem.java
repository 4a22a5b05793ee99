package org.throughline;

/** A setting or a surrounding that Throughline cannot start with: what is wrong, and what to do. */
class StartupProblem extends RuntimeException {

    private final String action;

    StartupProblem(String problem, String action) {
        this(problem, action, null);
    }

    StartupProblem(String problem, String action, Throwable cause) {
        super(problem, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
