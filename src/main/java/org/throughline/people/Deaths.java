package org.throughline.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.domain.DeathPolicy;
import org.throughline.people.domain.DeathRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** Who died, when, and who said so. Corrected with a reason, never removed. */
@Service
@Transactional
public class Deaths {

    private final DeathRepository deaths;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deaths(DeathRepository deaths, AccessLog accessLog, ApplicationEventPublisher events, Clock clock) {
        this.deaths = deaths;
        this.accessLog = accessLog;
        this.events = events;
        this.clock = clock;
    }

    /** What is known now; empty for the living. Not logged. */
    @Transactional(readOnly = true)
    public Optional<Death> of(UUID personId) {
        return deaths.newest(personId);
    }

    /**
     * Records a death that was not known. The same said again changes nothing.
     *
     * @throws org.throughline.shared.Rejection conflict {@code death-recorded} where another day or source is on record;
     *     at {@code on} or {@code toldBy} where one is missing or cannot be
     */
    public void record(UUID personId, Death death, Actor by) {
        Death checked = DeathPolicy.checked(death, LocalDate.now(clock));
        Optional<Death> known = deaths.newest(personId);
        if (known.isPresent()) {
            if (!known.get().equals(checked)) {
                throw Rejection.conflict("death-recorded");
            }
            return;
        }
        deaths.add(personId, checked, null, by.username(), clock.instant());
        accessLog.wrote(by, AccessLog.PERSON, personId, "death");
        events.publishEvent(new PersonDied(personId, by));
    }

    /** Puts another day or source in the place of what was recorded; the reason stays with it. */
    public void correct(UUID personId, Death death, String reason, Actor by) {
        requireRecorded(personId);
        Death checked = DeathPolicy.checked(death, LocalDate.now(clock));
        change(personId, checked, reason, by, "death-corrected");
    }

    /** It was a mistake: the person lives. */
    public void withdraw(UUID personId, String reason, Actor by) {
        requireRecorded(personId);
        change(personId, null, reason, by, "death-withdrawn");
    }

    private void change(UUID personId, Death death, String reason, Actor by, String what) {
        deaths.add(personId, death, DeathPolicy.reason(reason), by.username(), clock.instant());
        accessLog.wrote(by, AccessLog.PERSON, personId, what);
    }

    private void requireRecorded(UUID personId) {
        if (deaths.newest(personId).isEmpty()) {
            throw Rejection.conflict("death-not-recorded");
        }
    }
}
