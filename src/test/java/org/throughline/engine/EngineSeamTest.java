package org.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.shared.MovableClock;

class EngineSeamTest extends EngineTest {

    @Autowired
    MovableClock clock;

    @Test
    void theEngineReadsTheProgramsClock() {
        Duration before = clock.offset();
        clock.setOffset(before.plusDays(3));
        try {
            assertThat(ClockUtil.getCurrentTime().toInstant())
                    .isBetween(clock.instant().minusSeconds(5), clock.instant().plusSeconds(5));
        } finally {
            clock.setOffset(before);
        }
    }

    @Test
    void theEngineIsSetAsTheDesignAsks() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isConfigureScriptEngineHostAccess()).isFalse();
        assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(settings.getHistoryLevel().getName()).isEqualTo("activity");
        assertThat(settings.isJobExecutorAcquireExclusiveOverProcessHierarchies())
                .isTrue();
        assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
    }
}
