package org.throughline.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.TimelineEntries;
import org.throughline.casefile.domain.TimelineEntries.Row;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.staff.StaffDirectory;

@Service
@Transactional
class TimelineBook implements Timeline {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final TimelineEntries entries;
    private final StaffDirectory staff;
    private final MessageSource messages;
    private final Clock clock;

    TimelineBook(TimelineEntries entries, StaffDirectory staff, MessageSource messages, Clock clock) {
        this.entries = entries;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void record(UUID caseId, String kind, String by, String messageKey, Object... args) {
        recordLinked(caseId, null, kind, by, messageKey, args);
    }

    @Override
    public void recordLinked(UUID caseId, String link, String kind, String by, String messageKey, Object... args) {
        entries.add(caseId, new Row(0, clock.instant(), by, kind, messageKey, TimelineArgs.write(args), link));
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<Entry> slice(UUID caseId, Integer limit, String after, Locale locale) {
        int size = Slice.limit(limit);
        List<String> cursor =
                after == null ? List.of(END_OF_TIME.toString(), "" + Long.MAX_VALUE) : Cursor.parts(after, 2);
        List<Row> rows = rows(caseId, cursor, size + 1);
        StaffNames names = new StaffNames(staff);
        return Slice.of(rows, size, row -> Cursor.of(row.at(), row.id())).map(row -> entry(row, names, locale));
    }

    private List<Row> rows(UUID caseId, List<String> cursor, int count) {
        try {
            return entries.slice(caseId, Instant.parse(cursor.get(0)), Long.parseLong(cursor.get(1)), count);
        } catch (java.time.DateTimeException | NumberFormatException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    private Entry entry(Row row, StaffNames names, Locale locale) {
        Object[] args = new TimelineArgs(messages, names, locale, clock.getZone()).read(row.args());
        String summary = messages.getMessage(row.messageKey(), args, row.messageKey(), locale);
        return new Entry(row.at(), names.of(row.by()), row.kind(), summary, row.link());
    }
}
