package org.throughline.worklist.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.throughline.worklist.domain.OpenWorkRepository;

/** How much work is open and how much of it is late, for the operators. */
@Component
class WorkGauges implements MeterBinder {

    private final OpenWorkRepository work;
    private final Clock clock;

    WorkGauges(OpenWorkRepository work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("throughline.tasks.open", work::open)
                .description("Open user tasks")
                .register(registry);
        Gauge.builder("throughline.tasks.overdue", () -> work.overdue(clock.instant()))
                .description("Open user tasks past their due time")
                .register(registry);
    }
}
