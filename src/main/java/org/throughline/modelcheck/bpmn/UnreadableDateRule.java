package org.throughline.modelcheck.bpmn;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.shared.ExpressionText;

/** What is written as a day or as a priority and is none makes the task fail in the moment in which it should appear. */
class UnreadableDateRule implements ModelRule<CheckedProcess> {

    private static final List<String> DATES = List.of("camunda:dueDate", "camunda:followUpDate");
    private static final String PRIORITY = "camunda:priority";

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps("userTask").forEach(task -> {
            DATES.stream()
                    .map(task::get)
                    .filter(text -> ExpressionText.isConstant(text) && !isDate(text.strip()))
                    .forEach(text -> findings.error("date-unreadable", task, text));
            priority(task, findings);
        });
    }

    private static void priority(FlowNode task, Findings findings) {
        String text = task.get(PRIORITY);
        if (ExpressionText.isConstant(text) && !text.strip().matches("-?\\d{1,9}")) {
            findings.error("priority-unreadable", task, text);
        }
    }

    /** A day, a moment, or a time from now, by ISO 8601, as the engine's calendar of due dates reads it. */
    private static boolean isDate(String text) {
        return text.startsWith("P") ? IsoDurations.seconds(text).isPresent() : isMoment(text);
    }

    private static boolean isMoment(String text) {
        try {
            DateTimeFormatter form =
                    text.contains("T") ? DateTimeFormatter.ISO_DATE_TIME : DateTimeFormatter.ISO_LOCAL_DATE;
            form.parse(text);
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
