package org.throughline.casefile;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.throughline.shared.Slice;

/** What happened in a case, newest first. Kept as message key and arguments, told in the reader's language. */
public interface Timeline {

    /**
     * @param kind kebab-case group, e.g. {@code assessment}, {@code referral}, {@code note}
     * @param by username
     * @param messageKey of the module's bundle, e.g. {@code timeline.plan-approved}
     * @param args text, numbers, dates ({@link java.time.LocalDate}, {@link Instant}), {@link #word} and {@link #person}
     */
    void record(UUID caseId, String kind, String by, String messageKey, Object... args);

    /** As {@link #record}, with a page of this program that shows more (a path starting with a slash). */
    void recordLinked(UUID caseId, String link, String kind, String by, String messageKey, Object... args);

    /** The caller has checked access. */
    Slice<Entry> slice(UUID caseId, Integer limit, String after, Locale locale);

    /** An argument that is itself a message, e.g. {@code need.housing}. */
    static Word word(String messageKey) {
        return new Word(messageKey);
    }

    /** An argument that is shown as a staff member's name. */
    static PersonName person(String username) {
        return new PersonName(username);
    }

    record Word(String messageKey) {}

    record PersonName(String username) {}

    /**
     * @param by display name
     * @param summary in the reader's language
     * @param link null where there is nothing more to see
     */
    record Entry(Instant at, String by, String kind, String summary, String link) {}
}
