package org.throughline.designer.effect;

/** What the table of due dates is asked. */
public record DueQuestion(String taskKey, String priority, String riskLevel) {

    static DueQuestion of(Duty duty, Flags flags) {
        return new DueQuestion(
                duty.key(), flags.ofCase().get("priority"), flags.ofCase().get("riskLevel"));
    }
}
