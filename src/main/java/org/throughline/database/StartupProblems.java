package org.throughline.database;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in plain words why the program did not start; without it an operator reads a stack trace. */
class StartupProblems implements FailureAnalyzer {

    private static final String WRONG_PASSWORD = "28P01";
    private static final String WRONG_USER = "28000";
    private static final String NO_SUCH_DATABASE = "3D000";

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        StartupProblem problem = find(failure, StartupProblem.class);
        if (problem != null) {
            return new FailureAnalysis(problem.getMessage(), problem.action(), failure);
        }
        if (find(failure, FlywayValidateException.class) != null) {
            return new FailureAnalysis(
                    "The database is not of this program's version.",
                    "Start the newest Throughline on it once: it brings the database up to date.",
                    failure);
        }
        SQLException refused = find(failure, SQLException.class);
        return refused == null ? null : database(refused, failure);
    }

    private static FailureAnalysis database(SQLException refused, Throwable failure) {
        String state = String.valueOf(refused.getSQLState());
        if (state.equals(WRONG_PASSWORD) || state.equals(WRONG_USER)) {
            return new FailureAnalysis(
                    "The database refused the user or the password.",
                    "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                    failure);
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return new FailureAnalysis(
                    "The database named in SPRING_DATASOURCE_URL does not exist.",
                    "Create it (createdb throughline) or correct the URL.",
                    failure);
        }
        boolean unreachable = state.startsWith("08")
                || find(failure, ConnectException.class) != null
                || find(failure, UnknownHostException.class) != null;
        return unreachable
                ? new FailureAnalysis(
                        "The database named in SPRING_DATASOURCE_URL does not answer.",
                        "Check that PostgreSQL is running there and that host and port are right.",
                        failure)
                : null;
    }

    private static <T extends Throwable> T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
