package org.throughline.safety;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Answers;
import org.throughline.safety.ConcernView.Acknowledgement;
import org.throughline.safety.ConcernView.PhoneReport;
import org.throughline.safety.ConcernView.SealedReport;
import org.throughline.safety.domain.ConcernRow;
import org.throughline.shared.CanonicalJson;
import org.throughline.shared.FormAnswers;
import org.throughline.staff.StaffDirectory;

/** Puts a concern together from its records and what the forms said. */
@Component
class ConcernReading {

    private final Answers answers;
    private final StaffDirectory staff;
    private final Clock clock;

    ConcernReading(Answers answers, StaffDirectory staff, Clock clock) {
        this.answers = answers;
        this.staff = staff;
        this.clock = clock;
    }

    ConcernView view(ConcernRow row) {
        FormAnswers told = new FormAnswers(answers.of(row.submissionId()).answers());
        return new ConcernView(
                row.id(),
                row.caseId(),
                told.words("personAtRisk"),
                told.texts("concerns"),
                told.words("description"),
                told.flag("immediateDanger"),
                row.raisedAt(),
                row.raisedBy(),
                staff.displayName(row.raisedBy()),
                row.phone() == null ? null : phone(row.phone()),
                row.report() == null ? null : report(row.report()),
                row.acknowledgement() == null ? null : acknowledgement(row.acknowledgement()),
                row.isLate(clock.instant()));
    }

    private PhoneReport phone(ConcernRow.Phone phone) {
        FormAnswers told = new FormAnswers(answers.of(phone.submissionId()).answers());
        return new PhoneReport(
                phone.agency(),
                phone.reference(),
                phone.calledAt(),
                staff.displayName(phone.by()),
                told.text("agencyResponse"),
                told.text("instructions"),
                phone.writtenDueAt());
    }

    @SuppressWarnings("unchecked")
    private SealedReport report(ConcernRow.Report report) {
        Map<String, Object> content = CanonicalJson.read(report.content());
        return new SealedReport(
                report.revision(),
                (Map<String, Object>) content.get("report"),
                report.sha256(),
                report.filedAt(),
                staff.displayName(report.by()));
    }

    private Acknowledgement acknowledgement(ConcernRow.Acknowledgement known) {
        FormAnswers told = new FormAnswers(answers.of(known.submissionId()).answers());
        return new Acknowledgement(
                known.at(), staff.displayName(known.by()), told.text("support"), told.text("comments"));
    }
}
