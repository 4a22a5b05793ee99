package org.throughline.engine.camunda;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the engine runs: what it refuses, how much it keeps and when it tries a failed job again. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

    /** As many filters as Tasklist asks for at once. */
    private static final int MAX_RESULTS = 2000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        refuse(engine);
        authorize(engine);
        keepHistoryShort(engine);
        retryJobs(engine);
    }

    private static void refuse(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setQueryMaxResultsLimit(MAX_RESULTS);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setEnablePasswordPolicy(false);
    }

    /** Commands of our own use cases carry no engine authentication and are not checked; the web apps' requests are. */
    private static void authorize(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setAuthorizationEnabledForCustomCode(false);
        engine.setTenantCheckEnabled(false);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    }

    /** The audit of this program is its own: the engine's history only draws the live picture, and no clock removes it. */
    private static void keepHistoryShort(ProcessEngineConfigurationImpl engine) {
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.getCustomHistoryEventHandlers().add(new BriefHistory());
        // it is kept as long as the record of the case, and goes with it
        engine.setHistoryCleanupEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setEnableCmdExceptionLogging(false);
    }

    private static void retryJobs(ProcessEngineConfigurationImpl engine) {
        engine.setCustomIncidentHandlers(List.of(new JobIncidents()));
        engine.setDefaultNumberOfRetries(5);
        engine.setFailedJobCommandFactory(new ClientlessFailures());
        engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M,PT1H");
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
    }
}
