package org.throughline.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.directory.domain.EntryCheckRepository;
import org.throughline.shared.Actor;

/**
 * Entries that administrators must look at. They read no client's record, and so have no tasks of cases: what is asked of
 * them here is about the directory alone, once an entry, and done when they say that it is checked ({@link EntryCare#check}).
 */
@Service
@Transactional
public class EntryChecks {

    private static final int SHOWN = 50;

    private final EntryCheckRepository checks;
    private final Clock clock;

    EntryChecks(EntryCheckRepository checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Asks to look at a service; does nothing where that is asked already.
     *
     * @param reason a code whose text is the message {@code entry-check.<code>}
     */
    public void ask(UUID serviceId, String reason) {
        checks.ask(serviceId, reason, clock.instant());
    }

    /** When it was last looked at because somebody asked; empty for never. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastDone(UUID serviceId) {
        return checks.lastDone(serviceId);
    }

    /**
     * Those that wait, the longest first, at most fifty.
     *
     * @throws org.throughline.shared.Rejection forbidden {@code entries-administrators-only}
     */
    @Transactional(readOnly = true)
    public List<QuestionedEntry> open(Actor actor) {
        EntryCare.requireAdministrator(actor);
        return checks.open(SHOWN);
    }

    void done(UUID serviceId, Actor by) {
        checks.done(serviceId, by.username(), clock.instant());
    }
}
