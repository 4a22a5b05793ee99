package org.throughline.engine.camunda;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.throughline.engine.task.StepRefusal;
import org.throughline.shared.Rejection;

/**
 * What the engine keeps of a failed job, and Cockpit shows: which kind of fault, where in the code. The texts of faults
 * are left out, since a database's or a parser's quotes the values that it stumbled over.
 */
class ClientlessFailures implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable fault) {
        if (fault == null || fault instanceof OptimisticLockingException) {
            return new DefaultJobRetryCmd(jobId, fault);
        }
        return fault instanceof StepRefusal
                ? new GivenUp(jobId, fault)
                : new DefaultJobRetryCmd(jobId, described(fault));
    }

    static Throwable described(Throwable fault) {
        return new Described(fault);
    }

    /** What is not what it claims to be is so the next time as well: an operator is notified at once. */
    private static final class GivenUp extends DefaultJobRetryCmd {

        private GivenUp(String jobId, Throwable fault) {
            super(jobId, described(fault));
        }

        @Override
        public Object execute(CommandContext context) {
            super.execute(context);
            getJob().setRetries(0);
            return null;
        }
    }

    /** A fault as it may be shown to whoever runs the program. */
    private static final class Described extends RuntimeException {

        private Described(Throwable fault) {
            super(text(fault), fault.getCause() == null ? null : new Described(fault.getCause()), false, true);
            setStackTrace(fault.getStackTrace());
        }

        private static String text(Throwable fault) {
            String kind = fault.getClass().getSimpleName();
            boolean ours = fault instanceof Rejection || fault instanceof StepRefusal;
            return ours ? kind + ": " + fault.getMessage() : kind;
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
