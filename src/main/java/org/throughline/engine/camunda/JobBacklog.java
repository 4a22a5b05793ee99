package org.throughline.engine.camunda;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** Reports to operators how many jobs are due and not done, and how many have failed for good. */
@Component
class JobBacklog implements MeterBinder {

    private final ManagementService jobs;

    JobBacklog(ManagementService jobs) {
        this.jobs = jobs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "throughline.jobs.backlog",
                        () -> jobs.createJobQuery().executable().count())
                .description("Timers and automatic steps that are due and not done")
                .register(registry);
        Gauge.builder(
                        "throughline.jobs.failed",
                        () -> jobs.createJobQuery().noRetriesLeft().count())
                .description("Jobs without a retry left: somebody must look at them")
                .register(registry);
    }
}
