package org.throughline.worklist.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.JdbcTime;

/** How much work is open and how much of it is late, for the operators. */
@Component
class WorkGauges implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkGauges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("throughline.tasks.open", this::open)
                .description("Open user tasks")
                .register(registry);
        Gauge.builder("throughline.tasks.overdue", this::overdue)
                .description("Open user tasks past their due time")
                .register(registry);
    }

    private double open() {
        return jdbc.sql("select count(*) from work_item").query(Long.class).single();
    }

    private double overdue() {
        return jdbc.sql("select count(*) from work_item where due_at < ?")
                .param(JdbcTime.of(clock.instant()))
                .query(Long.class)
                .single();
    }
}
