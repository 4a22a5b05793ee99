package org.throughline.engine.hostile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** What hostile models try to run. It sings when it is so much as made. */
public class SideEffectDetector implements JavaDelegate, ExecutionListener, TaskListener {

    public SideEffectDetector() {
        Nest.sing();
    }

    @Override
    public void execute(DelegateExecution execution) {
        Nest.sing();
    }

    @Override
    public void notify(DelegateExecution execution) {
        Nest.sing();
    }

    @Override
    public void notify(DelegateTask task) {
        Nest.sing();
    }

    public static String call() {
        Nest.sing();
        return "sung";
    }

    /** Whether it sang; a class of its own, so that to ask does not load the canary. */
    static final class Nest {

        private static volatile boolean sung;

        private Nest() {}

        static void sing() {
            sung = true;
        }

        static void hush() {
            sung = false;
        }

        static boolean silent() {
            return !sung;
        }
    }
}
