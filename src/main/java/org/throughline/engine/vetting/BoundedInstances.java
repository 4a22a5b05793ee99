package org.throughline.engine.vetting;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.SequentialMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Steps that are done several times: how often is known only when they are reached, and bounded there. */
final class BoundedInstances {

    static {
        // the engine moves running work only at kinds of steps that it lists by class, and these are classes of our own
        SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.add(Parallel.class);
        SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.add(Sequential.class);
    }

    private BoundedInstances() {}

    static MultiInstanceActivityBehavior of(MultiInstanceActivityBehavior parsed) {
        MultiInstanceActivityBehavior bounded =
                parsed instanceof SequentialMultiInstanceActivityBehavior ? new Sequential() : new Parallel();
        bounded.setLoopCardinalityExpression(parsed.getLoopCardinalityExpression());
        bounded.setCompletionConditionExpression(parsed.getCompletionConditionExpression());
        bounded.setCollectionExpression(parsed.getCollectionExpression());
        bounded.setCollectionVariable(parsed.getCollectionVariable());
        bounded.setCollectionElementVariable(parsed.getCollectionElementVariable());
        return bounded;
    }

    private static int bounded(int instances) {
        if (instances > ModelSizePolicy.MOST_INSTANCES) {
            throw new ProcessEngineException("A step is repeated at most " + ModelSizePolicy.MOST_INSTANCES
                    + " times at once, not " + instances);
        }
        ExecutionBudget.spend(instances);
        return instances;
    }

    private static class Parallel extends ParallelMultiInstanceActivityBehavior {

        @Override
        protected int resolveNrOfInstances(ActivityExecution execution) {
            return bounded(super.resolveNrOfInstances(execution));
        }
    }

    private static class Sequential extends SequentialMultiInstanceActivityBehavior {

        @Override
        protected int resolveNrOfInstances(ActivityExecution execution) {
            return bounded(super.resolveNrOfInstances(execution));
        }
    }
}
