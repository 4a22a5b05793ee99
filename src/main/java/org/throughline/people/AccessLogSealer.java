package org.throughline.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.throughline.people.domain.AccessSealRepository;

/** Takes new entries of the access log into the chain every few seconds, and writes them as lines where asked. */
@Component
class AccessLogSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLogSealer.class);
    private static final Duration WITNESS = Duration.ofHours(1);

    private final AccessSealRepository chain;
    private final AccessLogStream stream;
    private final Clock clock;
    private final boolean enabled;
    private Instant witnessed = Instant.MIN;
    private long witness;

    AccessLogSealer(
            AccessSealRepository chain,
            AccessLogStream stream,
            Clock clock,
            @Value("${throughline.access-log.seal:true}") boolean enabled) {
        this.chain = chain;
        this.stream = stream;
        this.clock = clock;
        this.enabled = enabled;
    }

    @Scheduled(fixedDelayString = "${throughline.access-log.seal-every:PT5S}")
    void onSchedule() {
        if (!enabled) {
            return;
        }
        try {
            seal();
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn(
                    "The access log could not be sealed and is tried again: {}",
                    unreachable.getClass().getSimpleName());
        }
    }

    void seal() {
        while (chain.seal() > 0) {
            // round after round, each a short transaction of its own
        }
        stream.write();
        witness();
    }

    /** Writes to the program's own log how far the chain goes: a place that nobody reaches through the database. */
    private void witness() {
        Instant now = clock.instant();
        if (witnessed.isAfter(now.minus(WITNESS)) && !witnessed.isAfter(now)) {
            return;
        }
        chain.head().filter(head -> head.position() != witness).ifPresent(head -> {
            LOG.info("The access log is sealed up to link {}, SHA-256 {}", head.position(), head.hash());
            witnessed = now;
            witness = head.position();
        });
    }
}
