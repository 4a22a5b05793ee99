package org.throughline.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.careplan.PlanView;

/**
 * A case as a whole.
 *
 * @param plan the plan in force, or the newest revision while none is; null before the first
 */
record CaseDetail(
        @JsonUnwrapped CaseRow row,
        LocalDate clientBirthDate,
        List<TaskRow> openTasks,
        Plan plan,
        List<ReferralDetail> referrals,
        Safety safety) {

    /**
     * @param interpreter the language an interpreter is needed for, empty where it is not known; null where none is
     * @param died the day, or null
     */
    record Safety(
            boolean immediateDanger,
            boolean openConcern,
            ContactRuleDetail contact,
            String interpreter,
            LocalDate died) {}

    /** @param rule any-time, arranged or unsafe; null where nobody asked yet */
    record ContactRuleDetail(String rule, String how) {}

    record Plan(UUID revisionId, int revision, String status, String sha256, List<PlanView.GoalView> goals) {}

    record ReferralDetail(
            UUID id,
            String need,
            String service,
            String organization,
            String status,
            String reason,
            OffsetDateTime appointmentAt) {}

    /** One accepted submission of a form. */
    record AnswersRow(
            String formId,
            int formVersion,
            String taskKey,
            String by,
            OffsetDateTime at,
            Map<String, Object> answers,
            List<AmendmentRow> amendments) {}

    /** @param answers the whole form as it reads since then */
    record AmendmentRow(String by, OffsetDateTime at, String reason, Map<String, Object> answers) {}

    record TimelineRow(OffsetDateTime at, String by, String kind, String summary, String link) {}
}
