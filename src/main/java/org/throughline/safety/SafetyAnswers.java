package org.throughline.safety;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.AnswerVisibility;
import org.throughline.shared.Actor;

/** What was said in the forms of safety is for those who may know of every concern of the case. */
@Component
class SafetyAnswers implements AnswerVisibility {

    private static final Set<String> FORMS = Set.of(
            SafetyConcerns.CONCERN_FORM,
            "report-by-phone",
            "written-report",
            "acknowledge-safety-report",
            ReportAddenda.FORM,
            "send-addendum");

    private final ResponsibleStaff staff;

    SafetyAnswers(ResponsibleStaff staff) {
        this.staff = staff;
    }

    @Override
    public Set<String> formIds() {
        return FORMS;
    }

    @Override
    public boolean mayRead(UUID caseId, Actor reader) {
        return staff.mayReadAll(reader, caseId);
    }
}
