package org.throughline.modelcheck.bpmn;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** What is written as a day or as a priority and is none makes the task fail in the moment in which it should appear. */
class UnreadableDateRule implements ModelRule<CheckedProcess> {

    private static final List<String> DATES = List.of("camunda:dueDate", "camunda:followUpDate");
    private static final String PRIORITY = "camunda:priority";

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps("userTask").forEach(task -> {
            DATES.stream()
                    .map(task::get)
                    .filter(text -> isConstant(text) && !isDate(text.strip()))
                    .forEach(text -> findings.error("date-unreadable", task, text));
            priority(task, findings);
        });
    }

    private static void priority(FlowNode task, Findings findings) {
        String text = task.get(PRIORITY);
        if (isConstant(text) && !text.strip().matches("-?\\d{1,9}")) {
            findings.error("priority-unreadable", task, text);
        }
    }

    private static boolean isConstant(String text) {
        return text != null && !text.isBlank() && !text.contains("${") && !text.contains("#{");
    }

    /** A day, a moment, or a time from now, by ISO 8601, as the engine's calendar of due dates reads it. */
    private static boolean isDate(String text) {
        return text.startsWith("P") ? isDuration(text) : isMoment(text);
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

    private static boolean isDuration(String text) {
        try {
            DatatypeFactory.newInstance().newDuration(text);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        } catch (DatatypeConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
