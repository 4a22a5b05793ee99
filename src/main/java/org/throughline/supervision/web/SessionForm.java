package org.throughline.supervision.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.throughline.shared.Rejection;
import org.throughline.shell.TypedDates;
import org.throughline.supervision.SessionContent;
import org.throughline.supervision.SessionDecision;
import org.throughline.supervision.SessionTopic;
import org.throughline.supervision.SupervisionMinutes;
import org.throughline.supervision.SupervisionSessionView;

/**
 * A session as it is typed.
 *
 * @param version that is changed; 0 for a new session
 * @param taken numbers of the cases that were talked about
 * @param topicNotes what was said, by case number
 */
record SessionForm(
        String worker,
        int version,
        String heldOn,
        List<String> minutes,
        String notes,
        Set<String> taken,
        Map<String, String> topicNotes,
        List<DecisionLine> decisions) {

    private static final int EMPTY_LINES = 2;
    private static final int MOST_LINES = 40;
    private static final String TOPIC_NOTE = "note-";

    /** A decision as it is typed; one without a text is none. */
    record DecisionLine(String caseNumber, String text, String assignee, String dueOn) {

        static final DecisionLine EMPTY = new DecisionLine("", "", "", "");

        boolean isEmpty() {
            return text == null || text.isBlank();
        }
    }

    static SessionForm empty(String worker, String today) {
        return new SessionForm(
                worker, 0, today, List.of("", "", ""), "", Set.of(), Map.of(), withEmptyLines(List.of()));
    }

    static SessionForm of(SupervisionSessionView session) {
        SessionContent content = session.content();
        SupervisionMinutes minutes = content.minutes();
        Map<String, String> notes = new LinkedHashMap<>();
        content.topics().forEach(topic -> notes.put(topic.caseNumber(), topic.note()));
        return new SessionForm(
                session.worker().username(),
                session.version(),
                content.heldOn().toString(),
                List.of("" + minutes.administrative(), "" + minutes.educational(), "" + minutes.clinical()),
                content.notes(),
                notes.keySet(),
                notes,
                withEmptyLines(content.decisions().stream()
                        .map(one -> new DecisionLine(
                                one.caseNumber(),
                                one.text(),
                                one.assignee(),
                                one.dueOn().toString()))
                        .toList()));
    }

    /** @param worker whose session it is */
    static SessionForm of(MultiValueMap<String, String> sent, String worker) {
        Map<String, String> notes = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(TOPIC_NOTE)) {
                notes.put(name.substring(TOPIC_NOTE.length()), values.get(0));
            }
        });
        return new SessionForm(
                worker,
                number(sent.getFirst("version")),
                sent.getFirst("heldOn"),
                List.of(text(sent, "administrative"), text(sent, "educational"), text(sent, "clinical")),
                text(sent, "notes"),
                new HashSet<>(sent.getOrDefault("topic", List.of())),
                notes,
                withEmptyLines(lines(sent)));
    }

    SessionContent content(TypedDates typed, Locale locale) {
        List<SessionDecision> decided = new ArrayList<>();
        for (DecisionLine line : decisions) {
            if (!line.isEmpty()) {
                decided.add(new SessionDecision(
                        line.caseNumber(), line.text(), line.assignee(), typed.day("decisions", line.dueOn(), locale)));
            }
        }
        return new SessionContent(
                typed.day("heldOn", heldOn, locale),
                new SupervisionMinutes(minutes("administrative", 0), minutes("educational", 1), minutes("clinical", 2)),
                notes,
                taken.stream()
                        .sorted()
                        .map(number -> new SessionTopic(number, List.of(), topicNotes.get(number)))
                        .toList(),
                decided);
    }

    private int minutes(String field, int index) {
        String typed = minutes.get(index).strip();
        if (!typed.matches("\\d{0,4}")) {
            throw Rejection.invalidField(field, "session-minutes", 480);
        }
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }

    private static List<DecisionLine> lines(MultiValueMap<String, String> sent) {
        List<DecisionLine> lines = new ArrayList<>();
        List<String> texts = sent.getOrDefault("decisionText", List.of());
        for (int at = 0; at < Math.min(texts.size(), MOST_LINES); at++) {
            DecisionLine line = new DecisionLine(
                    part(sent, "decisionCase", at),
                    texts.get(at),
                    part(sent, "decisionAssignee", at),
                    part(sent, "decisionDue", at));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<DecisionLine> withEmptyLines(List<DecisionLine> lines) {
        List<DecisionLine> all = new ArrayList<>(lines);
        for (int more = 0; more < EMPTY_LINES; more++) {
            all.add(DecisionLine.EMPTY);
        }
        return all;
    }

    private static String part(MultiValueMap<String, String> sent, String name, int at) {
        List<String> values = sent.getOrDefault(name, List.of());
        return at < values.size() ? values.get(at) : "";
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return sent.containsKey(name) ? sent.getFirst(name) : "";
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
