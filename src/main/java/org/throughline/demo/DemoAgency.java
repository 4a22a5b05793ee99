package org.throughline.demo;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.shared.WritesAtStart;

/** Loads the demo agency once, before the first page is served. */
@Component
@WritesAtStart
@Profile("demo")
class DemoAgency implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAgency.class);

    /** Before the web server (whose phase is {@code DEFAULT_PHASE - 2048}), after the engine's deployment. */
    private static final int PHASE = DEFAULT_PHASE - 4096;

    private final DemoStateRepository state;
    private final DemoAccounts accounts;
    private final DemoSettings settings;
    private final DemoDirectory directory;
    private final DemoHistory history;
    private final Clock clock;
    private final boolean load;
    private final int cases;
    private boolean running;

    DemoAgency(
            DemoStateRepository state,
            DemoAccounts accounts,
            DemoSettings settings,
            DemoDirectory directory,
            DemoHistory history,
            Clock clock,
            @Value("${throughline.demo.load:true}") boolean load,
            @Value("${throughline.demo.cases:100}") int cases) {
        this.state = state;
        this.accounts = accounts;
        this.settings = settings;
        this.directory = directory;
        this.history = history;
        this.clock = clock;
        this.load = load;
        this.cases = cases;
    }

    @Override
    public void start() {
        running = true;
        if (load && !state.isLoaded()) {
            LOG.info("Loading the demo agency: this takes a minute, once");
            if (accounts.missing()) {
                accounts.create();
            }
            settings.save();
            directory.load();
            history.live(cases);
            state.loaded(clock.instant());
            LOG.info("The demo agency is ready");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
