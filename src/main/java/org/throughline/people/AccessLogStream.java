package org.throughline.people;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.people.domain.AccessLogFiles;
import org.throughline.people.domain.AccessSealRepository;
import org.throughline.people.domain.AccessSealRepository.ChainLink;
import org.throughline.people.domain.AccessStreamPolicy;

/** Writes what was sealed as JSON lines, where that is asked for: each entry once, in the order of the chain. */
@Component
class AccessLogStream {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLogStream.class);
    private static final int PORTION = 1000;
    private static final long UNKNOWN = -1;

    private final AccessStreamPolicy policy;
    private final AccessLogFiles files;
    private final AccessSealRepository chain;
    private final Clock clock;
    private final Counter failures;
    private long written = UNKNOWN;
    private volatile long behind;
    private volatile boolean failing;

    AccessLogStream(
            AccessStreamPolicy policy,
            AccessLogFiles files,
            AccessSealRepository chain,
            Clock clock,
            MeterRegistry metrics) {
        this.policy = policy;
        this.files = files;
        this.chain = chain;
        this.clock = clock;
        this.failures = Counter.builder("throughline.access.log.stream.failures")
                .description("Times that lines of the access log could not be written")
                .register(metrics);
        Gauge.builder("throughline.access.log.stream.behind", () -> behind)
                .description("Sealed entries of the access log that are not written as lines yet")
                .register(metrics);
    }

    /** Refuses what would have to be logged, while it cannot be written and the agency wants it so. */
    void requireWritable() {
        if (failing && policy.refusesWhenUnwritable()) {
            throw new AccessNotLogged();
        }
    }

    /** Goes on until everything sealed is written. A failure is tried again at the next call. */
    synchronized void write() {
        if (!policy.asked()) {
            return;
        }
        try {
            if (written == UNKNOWN) {
                files.cutUnfinishedLine();
                written =
                        files.last().map(AccessLogFiles.AccessLogLine::position).orElse(0L);
            }
            for (List<ChainLink> next = next(); !next.isEmpty(); next = next()) {
                files.append(next.stream().map(AccessLogStream::line).toList(), written + 1, LocalDate.now(clock));
                written = next.get(next.size() - 1).seal().position();
            }
            behind = 0;
            succeeded();
        } catch (IOException | IllegalArgumentException unwritable) {
            failed(unwritable);
        }
    }

    private List<ChainLink> next() {
        return chain.after(written, PORTION);
    }

    private void succeeded() {
        if (failing) {
            failing = false;
            LOG.info("The lines of the access log can be written again, and nothing is missing in them.");
        }
    }

    private void failed(Exception why) {
        failures.increment();
        behind = chain.head().map(AccessSealRepository.Seal::position).orElse(0L) - Math.max(0, written);
        written = UNKNOWN;
        if (!failing) {
            failing = true;
            LOG.error(
                    "The lines of the access log cannot be written to {} ({}); they are tried again. {}",
                    policy.directory(),
                    why.getMessage(),
                    policy.refusesWhenUnwritable()
                            ? "No client's record is shown until then."
                            : "The program goes on; the entries are kept in the database.");
        }
    }

    private static String line(ChainLink link) {
        Map<String, Object> content = link.entry() == null
                ? new java.util.LinkedHashMap<>(Map.of("removed", true))
                : link.entry().content();
        content.put("position", link.seal().position());
        content.put("hash", link.seal().hash());
        content.put("form", link.seal().form().id());
        return link.seal().form().write(content);
    }
}
