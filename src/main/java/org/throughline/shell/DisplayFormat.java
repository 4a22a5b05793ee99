package org.throughline.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.shared.Language;
import org.throughline.shared.PhoneNumber;
import org.throughline.shared.Stage;

/**
 * How pages say moments, spans and codes in the reader's language; templates call it as {@code @words}. Moments may be
 * given as Instant, LocalDate, LocalDateTime, OffsetDateTime, ZonedDateTime or ISO text; null gives an empty text.
 */
@Component
public class DisplayFormat {

    private static final int DAY = 24 * 60;

    private final Clock clock;
    private final MessageSource messages;
    private final CodeLabels codeLabels;
    private final PersonNames names;

    DisplayFormat(Clock clock, MessageSource messages, PersonNames names) {
        this.clock = clock;
        this.messages = messages;
        this.codeLabels = new CodeLabels(messages);
        this.names = names;
    }

    /** What the person of that username is called; empty for nobody. */
    public String person(String username) {
        return username == null ? "" : names.displayName(username);
    }

    /** The agency's day by ISO 8601, for the scripts of a page. */
    public String today() {
        return now().toLocalDate().toString();
    }

    /** "12 Mar 2026". */
    public String date(Object displayDate) {
        return format(displayDate, "d MMM yyyy");
    }

    /** "March 2026". */
    public String month(Object displayDate) {
        return format(displayDate, "LLLL yyyy");
    }

    /** "12 Mar 2026, 10:42", in the agency's time zone. */
    public String dateTime(Object displayDate) {
        return format(displayDate, "d MMM yyyy, HH:mm");
    }

    /** "10:42". */
    public String time(Object displayDate) {
        return format(displayDate, "HH:mm");
    }

    /** "12 Mar 2026, in 3 days"; "12 Mar 2026, 2 days late"; "12 Mar 2026, today at 16:00". */
    public String due(Object displayDate) {
        return moment(displayDate)
                .map(due -> date(displayDate) + ", " + dueWords(due))
                .orElse("");
    }

    /** overdue, today, soon (within a week) or later; empty where there is no moment. */
    public String dueState(Object displayDate) {
        return moment(displayDate)
                .map(due -> {
                    long days = days(due);
                    return due.isPast(now()) ? "overdue" : days == 0 ? "today" : days <= 7 ? "soon" : "later";
                })
                .orElse("");
    }

    /** "5 minutes ago", "yesterday", "in 3 days". */
    public String relative(Object displayDate) {
        return moment(displayDate).map(this::relativeWords).orElse("");
    }

    /** "3 days", "2 hours 30 minutes", "5 minutes". */
    public String duration(Duration span) {
        if (span == null) {
            return "";
        }
        if (span.toDays() > 0) {
            return say("words.days", span.toDays());
        }
        String minutes = say("words.minutes", span.toMinutesPart());
        if (span.toHours() == 0) {
            return minutes;
        }
        String hours = say("words.hours", span.toHours());
        return span.toMinutesPart() == 0 ? hours : hours + " " + minutes;
    }

    /** The link that dials a number, {@code tel:+13125550101;ext=12}; null where there is nothing to dial. */
    public String tel(String number, String extension) {
        return PhoneNumber.of(number, extension).map(PhoneNumber::link).orElse(null);
    }

    /** "34 years"; empty where unknown. */
    public String age(LocalDate birthDate) {
        return birthDate == null
                ? ""
                : say("words.age", Math.max(0, ChronoUnit.YEARS.between(birthDate, now().toLocalDate())));
    }

    /** The message {@code label.<kind>.<code>}, e.g. kind {@code stage} or {@code need}; the code where there is none. */
    public String label(String kind, Object code) {
        return codeLabels.label(kind, code);
    }

    /** A language of the directory, which names it in English, in the reader's words. */
    public String language(String englishName) {
        return Language.nameOf(englishName, LocaleContextHolder.getLocale());
    }

    public List<String> languages(Collection<String> englishNames) {
        return englishNames.stream().map(this::language).toList();
    }

    public String roles(Collection<String> roles) {
        return codeLabels.roles(roles);
    }

    /** CSS class of a badge; it only repeats what the badge says in words. */
    public String tone(String kind, Object code) {
        return codeLabels.tone(kind, code);
    }

    public List<Stage> stages() {
        return List.of(Stage.values());
    }

    /** The stages of a case, and what a task may belong to beside them. */
    public List<String> taskStages() {
        return Stage.idsOfTasks();
    }

    /** done, now or ahead, as seen from the current stage. */
    public String stageState(Stage stage, Stage current) {
        return codeLabels.stageState(stage, current);
    }

    /** "DM" for "Dewi Marlina". */
    public String initials(String name) {
        if (name == null || name.isBlank()) {
            return "?";
        }
        String[] words = name.strip().split("\\s+");
        String last = words.length > 1 ? words[words.length - 1] : "";
        return (first(words[0]) + first(last)).toUpperCase(locale());
    }

    private String dueWords(DisplayDate due) {
        boolean late = due.isPast(now());
        long days = days(due);
        if (days == 0 && !due.wholeDay()) {
            return say(late ? "words.late-today" : "words.due-today", time(due.at()));
        }
        return late ? say("words.late", -days) : distance(days);
    }

    private String relativeWords(DisplayDate displayDate) {
        long minutes = ChronoUnit.MINUTES.between(displayDate.at(), now());
        if (displayDate.wholeDay() || displayDate.at().isAfter(now()) || minutes >= DAY) {
            return distance(days(displayDate));
        }
        if (minutes < 1) {
            return say("words.just-now");
        }
        return minutes < 60 ? say("words.minutes-ago", minutes) : say("words.hours-ago", minutes / 60);
    }

    private String distance(long days) {
        if (Math.abs(days) <= 1) {
            return say(days == 0 ? "words.today" : days == 1 ? "words.tomorrow" : "words.yesterday");
        }
        return days > 0 ? say("words.in-days", days) : say("words.days-ago", -days);
    }

    private String format(Object displayDate, String pattern) {
        return moment(displayDate)
                .map(some -> some.at().format(DateTimeFormatter.ofPattern(pattern, locale())))
                .orElse("");
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    private long days(DisplayDate displayDate) {
        return ChronoUnit.DAYS.between(now().toLocalDate(), displayDate.day());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private Optional<DisplayDate> moment(Object value) {
        return DisplayDate.of(value, clock.getZone());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
