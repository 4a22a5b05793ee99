package org.throughline.engine.vetting;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** How far processes may go within one command of the engine, so that none goes on for ever. */
class ExecutionBudget implements Session {

    /** The longest of our own goes about thirty steps between two people. */
    private static final int MOST_STEPS = 2_000;

    private int spent;

    static void spend(int steps) {
        Context.getCommandContext().getSession(ExecutionBudget.class).take(steps);
    }

    private void take(int steps) {
        spent += steps;
        if (spent > MOST_STEPS) {
            throw new ProcessEngineException("A process went " + MOST_STEPS + " steps without anybody's part in it");
        }
    }

    @Override
    public void flush() {
        // nothing is stored
    }

    @Override
    public void close() {
        // it ends with the command
    }

    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ExecutionBudget.class;
        }

        @Override
        public Session openSession() {
            return new ExecutionBudget();
        }
    }
}
