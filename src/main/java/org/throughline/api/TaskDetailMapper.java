package org.throughline.api;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.casefile.OpenTask;

/** Writes tasks as the API shows them. */
@Component
class TaskDetailMapper {

    private final ApiTime time;
    private final MessageSource messages;

    TaskDetailMapper(ApiTime time, MessageSource messages) {
        this.time = time;
        this.messages = messages;
    }

    TaskRow row(OpenTask item, Locale locale) {
        return new TaskRow(
                item.taskId(),
                messages.getMessage("task." + item.taskKey(), null, item.name(), locale),
                item.taskKey(),
                item.subject() == null
                        ? null
                        : messages.getMessage("label." + item.subject(), null, item.subject(), locale),
                item.formId(),
                new TaskRow.TaskCase(item.caseNumber(), item.clientName(), item.stage()),
                new TaskRow.TaskOffer(item.assignee(), item.candidateRole()),
                time.at(item.createdAt()),
                time.at(item.dueAt()),
                item.priority(),
                new TaskRow.TaskNeeds(item.requiredLicence(), item.activity()));
    }
}
