package org.throughline.directory;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.directory.domain.EntryRepository;
import org.throughline.shared.WritesAtStart;

/**
 * Makes the entries again that an earlier version of the program made, portion by portion after the start, so that services
 * match by what this version reads of them. Whoever writes an entry meanwhile goes first.
 */
@Component
@WritesAtStart
class EntryRenewal implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EntryRenewal.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAUSE_SECONDS = 2;
    private static final int REPORT_EACH = 20;

    private final EntryRepository entries;
    private final TransactionTemplate transaction;
    private volatile boolean stopped;
    private Thread worker;

    EntryRenewal(EntryRepository entries, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (entries.outdated() > 0) {
            worker = new Thread(this::run, "directory-entries");
            worker.setDaemon(true);
            worker.start();
        }
    }

    /** Until none is left, or the program ends: the next start goes on where this one left off. */
    void run() {
        LOG.info("{} entries of the directory are read again", entries.outdated());
        UUID last = FIRST;
        for (int portion = 1; last != null && !stopped; portion++) {
            last = next(last);
            if (portion % REPORT_EACH == 0) {
                LOG.info("{} entries of the directory are left to read again", entries.outdated());
            }
        }
        LOG.info("{} entries of the directory are left from an earlier version", entries.outdated());
    }

    private UUID next(UUID last) {
        try {
            return transaction.execute(status -> entries.renew(last));
        } catch (DataAccessException refused) {
            if (!somebodyElseWrites(refused)) {
                throw refused;
            }
            pause();
            return last;
        }
    }

    /** A lock that was not free in time, or two that waited for each other. */
    private static boolean somebodyElseWrites(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException sql
                && ("55P03".equals(sql.getSQLState()) || "40P01".equals(sql.getSQLState()));
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        } catch (InterruptedException ending) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        if (worker != null) {
            worker.join(TimeUnit.SECONDS.toMillis(PAUSE_SECONDS * 2L));
        }
    }
}
