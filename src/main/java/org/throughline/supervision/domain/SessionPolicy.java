package org.throughline.supervision.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;
import org.throughline.supervision.SessionContent;
import org.throughline.supervision.SessionDecision;
import org.throughline.supervision.SessionTopic;
import org.throughline.supervision.SupervisionMinutes;

/** What a session must say. */
public final class SessionPolicy {

    /** Eight hours: whoever sat together for longer held two sessions. */
    public static final int MOST_MINUTES = 480;

    /** A session is written down within a quarter of a year, while both remember it. */
    public static final int OLDEST_DAYS = 92;

    /** What is to be done later than in a year is no decision of a session. */
    public static final int LATEST_DUE_DAYS = 366;

    public static final int LONGEST_NOTES = 20_000;
    public static final int LONGEST_TOPIC = 2_000;
    public static final int LONGEST_DECISION = 1_000;

    private static final int MOST_TOPICS = 100;
    private static final int MOST_DECISIONS = 30;

    private SessionPolicy() {}

    /**
     * Rejections: invalid {@code session-day}, {@code session-day-ahead}, {@code session-day-old}, {@code session-minutes},
     * {@code session-notes}, {@code session-topics}, {@code session-decisions}, and those of a decision.
     *
     * @param parties usernames of the two who hold it
     */
    public static void require(SessionContent content, Set<String> parties, LocalDate today) {
        check(content != null, "heldOn", "session-day");
        requireDay(content.heldOn(), today);
        requireMinutes(content.minutes());
        requireText("notes", content.notes(), LONGEST_NOTES, "session-notes");
        List<SessionTopic> topics = content.topics();
        long cases = topics.stream().map(SessionTopic::caseNumber).distinct().count();
        check(topics.size() <= MOST_TOPICS && cases == topics.size(), "topics", "session-topics", MOST_TOPICS);
        topics.forEach(topic -> requireText("topics", topic.note(), LONGEST_TOPIC, "session-topic-long"));
        check(content.decisions().size() <= MOST_DECISIONS, "decisions", "session-decisions", MOST_DECISIONS);
        content.decisions().forEach(decision -> require(decision, content.heldOn(), parties));
    }

    private static void requireDay(LocalDate heldOn, LocalDate today) {
        check(heldOn != null, "heldOn", "session-day");
        check(!heldOn.isAfter(today), "heldOn", "session-day-ahead");
        check(!heldOn.isBefore(today.minusDays(OLDEST_DAYS)), "heldOn", "session-day-old", OLDEST_DAYS);
    }

    private static void requireMinutes(SupervisionMinutes minutes) {
        check(minutes != null, "administrative", "session-minutes", MOST_MINUTES);
        check(isPart(minutes.administrative()), "administrative", "session-minutes", MOST_MINUTES);
        check(isPart(minutes.educational()), "educational", "session-minutes", MOST_MINUTES);
        check(isPart(minutes.clinical()), "clinical", "session-minutes", MOST_MINUTES);
        boolean some = minutes.total() > 0 && minutes.total() <= MOST_MINUTES;
        check(some, "administrative", "session-minutes", MOST_MINUTES);
    }

    private static boolean isPart(int minutes) {
        return minutes >= 0 && minutes <= MOST_MINUTES;
    }

    private static void require(SessionDecision decision, LocalDate heldOn, Set<String> parties) {
        check(!decision.text().isBlank(), "decisions", "decision-empty");
        requireText("decisions", decision.text(), LONGEST_DECISION, "decision-long");
        check(decision.caseNumber() != null, "decisions", "decision-case");
        check(decision.assignee() != null && parties.contains(decision.assignee()), "decisions", "decision-assignee");
        LocalDate due = decision.dueOn();
        boolean sensible = due != null && !due.isBefore(heldOn) && !due.isAfter(heldOn.plusDays(LATEST_DUE_DAYS));
        check(sensible, "decisions", "decision-due");
    }

    private static void requireText(String field, String text, int longest, String otherwise) {
        StorableText.require(field, text);
        check(text.length() <= longest, field, otherwise, longest);
    }

    private static void check(boolean holds, String field, String otherwise, Object... args) {
        if (!holds) {
            throw Rejection.invalidField(field, otherwise, args);
        }
    }
}
