package org.throughline.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.shared.TrialRun;
import org.throughline.staff.domain.LicenceRepository;
import org.throughline.staff.domain.WorkerRepository;

/** People who work here only while something is tried: one for each role that holds tasks, in a team of their own. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class InventedStaff {

    /** The team that they are in. */
    public static final String TEAM = "invented";

    /** No password fits it. */
    private static final String NO_PASSWORD = "!";

    private static final List<Role> ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.ADMINISTRATOR)
            .toList();

    private final WorkerRepository workerRepository;
    private final LicenceRepository licences;
    private final MessageSource messages;
    private final Clock clock;

    InventedStaff(WorkerRepository workerRepository, LicenceRepository licences, MessageSource messages, Clock clock) {
        this.workerRepository = workerRepository;
        this.licences = licences;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Puts them on file until the transaction is rolled back.
     *
     * @throws IllegalStateException outside a trial
     */
    public void begin() {
        if (!TrialRun.isRunning()) {
            throw new IllegalStateException("Nobody is invented but in a trial");
        }
        workerRepository.saveTeam(new Team(TEAM, say("staff.invented.team")));
        ROLES.forEach(this::add);
    }

    private void add(Role role) {
        String username = username(role);
        NewAccount account = new NewAccount(
                username,
                say("staff.invented.first-name"),
                say("label.role." + role.id()),
                null,
                null,
                Set.of(role.id()),
                Set.of(TEAM),
                null);
        workerRepository.add(account, NO_PASSWORD, clock.instant());
        workerRepository.replaceRoles(username, account.roles());
        workerRepository.replaceTeams(username, account.teams());
        LocalDate expires = LocalDate.now(clock).plusYears(1);
        licences.add(
                new Licence(UUID.randomUUID(), username, "LCSW", "IL", NO_PASSWORD, expires),
                Actor.SYSTEM.username(),
                clock.instant());
    }

    /** Who has that role. */
    public Actor of(Role role) {
        return workerRepository
                .find(username(role))
                .map(StaffMember::actor)
                .orElseThrow(() -> new IllegalStateException("Nobody is invented yet"));
    }

    /** What the one with that role is called, wherever a person is chosen. */
    public static String username(Role role) {
        return "invented-" + role.id();
    }

    private String say(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, key, locale);
    }
}
