package org.throughline.supervision;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.StaffDirectory;
import org.throughline.supervision.domain.AuditPolicy;
import org.throughline.supervision.domain.ChecklistRepository;
import org.throughline.supervision.domain.ChecklistRepository.ChecklistRow;

/** The questions of an audit of records. An administrator changes them by a new version; each audit keeps its own. */
@Service
@Transactional
public class AuditChecklists {

    private final ChecklistRepository checklists;
    private final StaffDirectory staff;
    private final MessageSource messages;
    private final Clock clock;

    AuditChecklists(ChecklistRepository checklists, StaffDirectory staff, MessageSource messages, Clock clock) {
        this.checklists = checklists;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    /** The newest version. */
    @Transactional(readOnly = true)
    public AuditChecklist current() {
        return checklists
                .newest()
                .map(row -> new AuditChecklist(
                        row.version(), row.questions(), row.records(), staff.displayName(row.by()), row.at()))
                .orElseGet(this::shipped);
    }

    /** For administrators only. Rejection: forbidden {@code administrators-only}. */
    @Transactional(readOnly = true)
    public AuditChecklist toChange(Actor by) {
        requireAdministrator(by);
        return current();
    }

    /**
     * Saves another version; audits that were done keep theirs.
     *
     * @param version that was read
     * @param questions empty ones are left out
     * @throws Rejection forbidden {@code administrators-only}; conflict {@code checklist-stale}; invalid as {@link
     *     AuditPolicy#requireChecklist}
     */
    public void save(int version, List<String> questions, int records, Actor by) {
        requireAdministrator(by);
        List<String> asked = questions == null
                ? List.of()
                : questions.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(question -> !question.isEmpty())
                        .toList();
        AuditPolicy.requireChecklist(asked, records);
        checklists.lock();
        if (version != checklists.newest().map(ChecklistRow::version).orElse(0)) {
            throw Rejection.conflict("checklist-stale");
        }
        checklists.add(new ChecklistRow(version + 1, asked, records, by.username(), clock.instant()));
    }

    private AuditChecklist shipped() {
        List<String> questions = IntStream.rangeClosed(1, AuditPolicy.SHIPPED_QUESTIONS)
                .mapToObj(at -> messages.getMessage("audit.question." + at, null, LocaleContextHolder.getLocale()))
                .toList();
        return new AuditChecklist(0, questions, AuditPolicy.SHIPPED_RECORDS, null, null);
    }

    private static void requireAdministrator(Actor by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("administrators-only");
        }
    }
}
