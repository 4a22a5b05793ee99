package org.throughline.worklist.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.casefile.OpenTask;
import org.throughline.casefile.SafetyStrip;
import org.throughline.casefile.SafetyStrips;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffDirectory;

/** Tasks in the reader's words: the task's name in their language, people by their names. */
@Component
class TaskNames {

    private final MessageSource messages;
    private final StaffDirectory staff;
    private final SafetyStrips strips;

    TaskNames(MessageSource messages, StaffDirectory staff, SafetyStrips strips) {
        this.messages = messages;
        this.staff = staff;
        this.strips = strips;
    }

    /** The name in the messages, else the one that was drawn in the model. */
    String name(OpenTask item, Locale locale) {
        return messages.getMessage("task." + item.taskKey(), null, item.name(), locale);
    }

    /** What distinguishes the task from similar ones of the same case, or null. */
    String subject(OpenTask item, Locale locale) {
        return item.subject() == null
                ? null
                : messages.getMessage("label." + item.subject(), null, item.subject(), locale);
    }

    List<TaskLine> lines(Collection<OpenTask> items, Actor reader, Locale locale) {
        Map<String, String> people = new HashMap<>();
        Map<UUID, SafetyStrip> safety =
                strips.ofRows(items.stream().map(OpenTask::caseId).toList());
        return items.stream()
                .map(item -> line(item, safety.get(item.caseId()), reader, locale, people))
                .toList();
    }

    TaskLine line(OpenTask item, Actor reader, Locale locale) {
        return lines(List.of(item), reader, locale).get(0);
    }

    private TaskLine line(OpenTask item, SafetyStrip safety, Actor reader, Locale locale, Map<String, String> people) {
        String assignee = item.assignee() == null ? null : people.computeIfAbsent(item.assignee(), staff::displayName);
        return new TaskLine(
                item,
                name(item, locale),
                subject(item, locale),
                assignee,
                reader.isNamed(item.assignee()),
                safety == null ? SafetyStrip.NONE : safety);
    }

    /** A task as a row of a list. */
    record TaskLine(
            OpenTask item, String name, String subject, String assigneeName, boolean mine, SafetyStrip safety) {}
}
