package org.throughline.engine.client;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NullValueException;

/**
 * Whose fault it is that a client's request failed. The REST API calls everything that it did not foresee a fault of the
 * server. It is one only where the engine was asked and failed: what fails before is a request that makes no sense.
 */
public final class EngineFaults {

    /** PostgreSQL's class of refused values, such as a character that no text may contain. */
    private static final String DATA_EXCEPTION = "22";

    /** What is to be answered in the place of 500 to the request of this thread. */
    private static final ThreadLocal<Status> ANSWER = ThreadLocal.withInitial(() -> Status.BAD_REQUEST);

    private EngineFaults() {}

    static <T> T during(Supplier<T> command) {
        try {
            return command.get();
        } catch (AuthorizationException | BadUserRequestException | ClientRefusal refused) {
            throw refused;
        } catch (NullValueException unknown) {
            throw new ClientRefusal(Status.NOT_FOUND, "There is no such thing");
        } catch (RuntimeException fault) {
            if (isOfTheValues(fault)) {
                throw new ClientRefusal(Status.BAD_REQUEST, "A value does not fit");
            }
            ANSWER.set(Status.INTERNAL_SERVER_ERROR);
            throw fault;
        }
    }

    private static boolean isOfTheValues(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database
                    && database.getSQLState() != null
                    && database.getSQLState().startsWith(DATA_EXCEPTION)) {
                return true;
            }
        }
        return false;
    }

    /** Some addresses make a fault of the server of a refusal, or forget it: it is remembered here. */
    static void refused(Status status) {
        ANSWER.set(status);
    }

    /**
     * Answers what was refused as such, and 500 only where the engine itself failed on this thread. What an address could
     * not even begin, such as waiting for work that is not handed out here, is refused.
     */
    public static void answer(ServletResponse response, Answerer rest) throws IOException, ServletException {
        ANSWER.remove();
        HttpServletResponse answering = answering((HttpServletResponse) response);
        try {
            rest.answer(answering);
        } catch (ServletException | IOException | RuntimeException unforeseen) {
            if (ANSWER.get() == Status.INTERNAL_SERVER_ERROR || response.isCommitted()) {
                throw unforeseen;
            }
            answering.sendError(HttpServletResponse.SC_FORBIDDEN);
        } finally {
            ANSWER.remove();
        }
    }

    private static HttpServletResponse answering(HttpServletResponse response) {
        return new HttpServletResponseWrapper(response) {
            @Override
            public void setStatus(int status) {
                super.setStatus(reported(status));
            }

            @Override
            public void sendError(int status) throws IOException {
                super.sendError(reported(status));
            }

            @Override
            public void sendError(int status, String message) throws IOException {
                super.sendError(reported(status), message);
            }
        };
    }

    private static int reported(int status) {
        return status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? ANSWER.get().getStatusCode()
                : status;
    }

    /** The rest of a request's way. */
    public interface Answerer {
        void answer(HttpServletResponse response) throws IOException, ServletException;
    }
}
