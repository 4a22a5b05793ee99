package org.throughline.api;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.careplan.PlanView;
import org.throughline.casefile.Amendment;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.SafetyStrip;
import org.throughline.casefile.Timeline;
import org.throughline.engine.Submission;
import org.throughline.people.SafeContact;
import org.throughline.referral.ReferralView;

/** Writes what belongs to a case as the API shows it. */
@Component
class CaseDetailMapper {

    private final ApiTime time;

    CaseDetailMapper(ApiTime time) {
        this.time = time;
    }

    CaseRow row(CaseSummary summary) {
        return new CaseRow(
                summary.caseNumber(),
                summary.clientName(),
                summary.status().id(),
                summary.stage().id(),
                summary.episode().number(),
                summary.priority(),
                summary.riskLevel(),
                new CaseRow.CaseStaff(summary.worker(), summary.supervisor(), summary.team()),
                time.at(summary.episode().openedAt()),
                time.at(summary.episode().closedAt()),
                summary.episode().outcome());
    }

    CaseDetail.Plan plan(PlanView plan) {
        return new CaseDetail.Plan(
                plan.revisionId(), plan.revision(), plan.status(), plan.sha256(), List.copyOf(plan.goals()));
    }

    CaseDetail.ReferralDetail referral(ReferralView referral) {
        return new CaseDetail.ReferralDetail(
                referral.id(),
                referral.need(),
                referral.chosen().name(),
                referral.chosen().organization(),
                referral.status(),
                referral.reason(),
                time.at(referral.dates().appointmentAt()));
    }

    CaseDetail.Safety safety(SafetyStrip strip) {
        SafeContact rule = strip.contact();
        return new CaseDetail.Safety(
                strip.immediateDanger(),
                strip.openConcern(),
                new CaseDetail.ContactRuleDetail(
                        rule == null ? null : rule.kind().id(), rule == null ? null : rule.how()),
                strip.interpreter(),
                strip.died() == null ? null : strip.died().on());
    }

    CaseDetail.TimelineRow timeline(Timeline.TimelineEntry entry) {
        return new CaseDetail.TimelineRow(time.at(entry.at()), entry.by(), entry.kind(), entry.summary(), entry.link());
    }

    CaseDetail.AnswersRow answers(Submission submission, List<Amendment> amendments) {
        return new CaseDetail.AnswersRow(
                submission.formId(),
                submission.formVersion(),
                submission.taskKey(),
                submission.by(),
                time.at(submission.at()),
                submission.answers(),
                amendments.stream()
                        .filter(amendment -> amendment.submissionId().equals(submission.id()))
                        .map(amendment -> new CaseDetail.AmendmentRow(
                                amendment.by(), time.at(amendment.at()), amendment.reason(), amendment.answers()))
                        .toList());
    }
}
