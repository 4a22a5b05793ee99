package org.throughline.agency;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.agency.domain.AgencyPolicy;
import org.throughline.agency.domain.AgencyRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.MovableClock;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;

/** What the agency says of itself, and whom to call in need. */
@Service
@Transactional(readOnly = true)
public class Agency {

    private final AgencyRepository repository;
    private final AgencyPolicy policy;
    private final MovableClock clock;

    /** A revision never changes: what is kept here is right as long as it is the newest. */
    private volatile AgencySettings newest = AgencySettings.NONE;

    Agency(AgencyRepository repository, AgencyPolicy policy, MovableClock clock) {
        this.repository = repository;
        this.policy = policy;
        this.clock = clock;
    }

    /** The settings in force; {@link AgencySettings#NONE} until somebody says who the agency is. One small read. */
    public AgencySettings current() {
        int revision = repository.newestRevision();
        AgencySettings kept = newest;
        if (kept.revision() != revision) {
            kept = repository.read(revision);
            follow(kept);
        }
        return kept;
    }

    /**
     * Whom to call. Never leaves one out: those in the reader's language come first, then those in any,
     * then the others, each group as the administrator ordered it.
     */
    public List<HelpLine> lines(LineKind kind, Locale reader) {
        return sorted(
                current().lines().stream().filter(line -> line.kind() == kind).toList(), reader);
    }

    /** Those in the reader's language first, then those in any, then the others. */
    public static List<HelpLine> sorted(List<HelpLine> lines, Locale reader) {
        return lines.stream()
                .sorted(Comparator.comparingInt(line -> distance(line, reader)))
                .toList();
    }

    /** What does not fit, each at its field; empty where the settings may be stored. */
    public List<Rejection> faults(AgencySettings settings) {
        return policy.faults(settings);
    }

    /**
     * Stores the next revision after the one that the administrator changed. Rejections: forbidden
     * {@code administrators-only}; invalid as {@link #faults}; conflict {@code agency-changed-meanwhile}.
     */
    @Transactional
    public void save(AgencySettings changed, Actor by) {
        requireAdministrator(by);
        policy.faults(changed).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        AgencySettings next = changed.withRevision(changed.revision() + 1);
        if (changed.revision() != repository.newestRevision()
                || !repository.add(next, by.username(), clock.instant())) {
            throw Rejection.conflict("agency-changed-meanwhile");
        }
    }

    /** Who changed what, newest first. */
    public Slice<AgencyChange> history(String after, int limit, Actor by) {
        requireAdministrator(by);
        return repository.history(after, limit);
    }

    private void follow(AgencySettings settings) {
        newest = settings;
        // due dates and all days are those of the agency
        clock.setZone(settings.timeZone().isEmpty() ? null : ZoneId.of(settings.timeZone()));
    }

    private static int distance(HelpLine line, Locale reader) {
        if (line.language().equals(reader.getLanguage())) {
            return 0;
        }
        return line.isAnsweredInAnyLanguage() ? 1 : 2;
    }

    /** Beside the pages, which ask for themselves: nobody else reads how the settings came to be, or changes them. */
    public static void requireAdministrator(Actor by) {
        if (!by.isSystem() && !by.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("administrators-only");
        }
    }
}
