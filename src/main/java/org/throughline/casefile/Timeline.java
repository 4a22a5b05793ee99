package org.throughline.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.TimelineRepository;
import org.throughline.casefile.domain.TimelineRepository.TimelineEntryRow;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffNames;

/** What happened in a case, newest first. Kept as message key and arguments, shown in the reader's language. */
@Service
@Transactional
public class Timeline {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final TimelineRepository entries;
    private final StaffDirectory staff;
    private final MessageSource messages;
    private final Clock clock;

    Timeline(TimelineRepository entries, StaffDirectory staff, MessageSource messages, Clock clock) {
        this.entries = entries;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param kind kebab-case group, e.g. {@code assessment}, {@code referral}, {@code note}
     * @param by username
     * @param messageKey of the module's bundle, e.g. {@code timeline.plan-approved}
     * @param args text, numbers, dates ({@link java.time.LocalDate}, {@link Instant}), {@link #word} and {@link #person}
     */
    public void record(UUID caseId, String kind, String by, String messageKey, Object... args) {
        recordLinked(caseId, null, kind, by, messageKey, args);
    }

    /** As {@link #record}, with a page of this program that shows more (a path starting with a slash). */
    public void recordLinked(UUID caseId, String link, String kind, String by, String messageKey, Object... args) {
        entries.add(caseId, row(link, kind, by, messageKey, args));
    }

    /** As {@link #record}, by the case's number; does nothing where there is no such case. */
    public void recordOfCase(String caseNumber, String kind, String by, String messageKey, Object... args) {
        entries.add(caseNumber, row(null, kind, by, messageKey, args));
    }

    private TimelineEntryRow row(String link, String kind, String by, String messageKey, Object... args) {
        return new TimelineEntryRow(0, clock.instant(), by, kind, messageKey, TimelineArgs.write(args), link);
    }

    /** The caller has checked access. */
    @Transactional(readOnly = true)
    public Slice<TimelineEntry> slice(UUID caseId, Integer limit, String after, Locale locale) {
        int size = Slice.limit(limit);
        List<String> cursor =
                after == null ? List.of(END_OF_TIME.toString(), "" + Long.MAX_VALUE) : Cursor.parts(after, 2);
        List<TimelineEntryRow> rows = rows(caseId, cursor, size + 1);
        StaffNames names = new StaffNames(staff);
        return Slice.of(rows, size, row -> Cursor.of(row.at(), row.id())).map(row -> entry(row, names, locale));
    }

    private List<TimelineEntryRow> rows(UUID caseId, List<String> cursor, int count) {
        try {
            return entries.slice(caseId, Instant.parse(cursor.get(0)), Long.parseLong(cursor.get(1)), count);
        } catch (java.time.DateTimeException | NumberFormatException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    private TimelineEntry entry(TimelineEntryRow row, StaffNames names, Locale locale) {
        Object[] args = new TimelineArgs(messages, names, locale, clock.getZone()).read(row.args());
        String summary = messages.getMessage(row.messageKey(), args, row.messageKey(), locale);
        return new TimelineEntry(row.at(), names.of(row.by()), row.kind(), summary, row.link());
    }

    /** An argument that is itself a message, e.g. {@code need.housing}. */
    public static Word word(String messageKey) {
        return new Word(messageKey);
    }

    /** An argument that is shown as a staff member's name. */
    public static PersonArgument person(String username) {
        return new PersonArgument(username);
    }

    public record Word(String messageKey) {}

    public record PersonArgument(String username) {}

    /**
     * @param by display name
     * @param summary in the reader's language
     * @param link null where there is nothing more to see
     */
    public record TimelineEntry(Instant at, String by, String kind, String summary, String link) {}
}
