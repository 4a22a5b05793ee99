package org.throughline.safety;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Answers;
import org.throughline.safety.ConcernView.AcknowledgementView;
import org.throughline.safety.ConcernView.Danger;
import org.throughline.safety.ConcernView.DeliveryView;
import org.throughline.safety.ConcernView.PhoneReport;
import org.throughline.safety.ConcernView.SealedAddendum;
import org.throughline.safety.ConcernView.SealedReport;
import org.throughline.safety.domain.AddendumRepository;
import org.throughline.safety.domain.AddendumRepository.Addendum;
import org.throughline.safety.domain.ConcernRow;
import org.throughline.safety.domain.DangerRepository;
import org.throughline.safety.domain.DangerRow;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.SealedRecord;
import org.throughline.staff.StaffDirectory;

/** Puts a concern together from its records and what the forms said. */
@Component
class ConcernViewMapper {

    private final Answers answers;
    private final AddendumRepository addenda;
    private final DangerRepository dangers;
    private final StaffDirectory staff;
    private final Clock clock;

    ConcernViewMapper(
            Answers answers, AddendumRepository addenda, DangerRepository dangers, StaffDirectory staff, Clock clock) {
        this.answers = answers;
        this.addenda = addenda;
        this.dangers = dangers;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param correctable whether whoever reads it may correct the report */
    ConcernView view(ConcernRow row, boolean correctable) {
        return new ConcernView(
                row.id(),
                row.caseId(),
                row.submissionId() == null ? named(row.id()) : stated(row.submissionId()),
                row.raisedAt(),
                staff.displayName(row.raisedBy()),
                row.phone() == null ? null : phone(row.phone()),
                row.report() == null ? null : report(row.id(), row.report()),
                row.acknowledgement() == null ? null : acknowledgement(row.acknowledgement()),
                row.isLate(clock.instant()),
                correctable);
    }

    private Danger stated(UUID submissionId) {
        FormAnswers form = answers.of(submissionId).form();
        return new Danger(
                form.words("personAtRisk"),
                form.texts("concerns"),
                form.words("description"),
                form.flag(DangerAnswers.DANGER));
    }

    /** A danger says what it is, not apart from that who is in it. */
    private Danger named(UUID concern) {
        String description =
                dangers.firstOf(concern).map(DangerRow::description).orElse("");
        return new Danger("", List.of(), description == null ? "" : description, true);
    }

    private PhoneReport phone(ConcernRow.PhoneReportRow phone) {
        FormAnswers form = new FormAnswers(answers.of(phone.submissionId()).answers());
        return new PhoneReport(
                phone.agency(),
                phone.reference(),
                phone.calledAt(),
                staff.displayName(phone.by()),
                form.text("agencyResponse"),
                form.text("instructions"),
                phone.writtenDueAt());
    }

    private SealedReport report(UUID concern, ConcernRow.Report report) {
        return new SealedReport(
                report.revision(),
                part(report.seal(), "report"),
                report.seal().sha256(),
                report.filedAt(),
                staff.displayName(report.by()),
                addenda.ofConcern(concern).stream().map(this::addendum).toList());
    }

    private SealedAddendum addendum(Addendum addendum) {
        return new SealedAddendum(
                addendum.id(),
                addendum.number(),
                addendum.revision(),
                part(addendum.seal(), "addendum"),
                addendum.seal().sha256(),
                addendum.filedAt(),
                staff.displayName(addendum.by()),
                addendum.sending() == null ? null : sending(addendum.sending()));
    }

    private DeliveryView sending(AddendumRepository.AddendumDelivery sending) {
        return new DeliveryView(
                sending.agency(), sending.means(), sending.reference(), sending.at(), staff.displayName(sending.by()));
    }

    /** The answers within a sealed text. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> part(SealedRecord seal, String part) {
        return (Map<String, Object>) seal.content().get(part);
    }

    private AcknowledgementView acknowledgement(ConcernRow.AcknowledgementRow known) {
        FormAnswers form = new FormAnswers(answers.of(known.submissionId()).answers());
        return new AcknowledgementView(
                known.at(), staff.displayName(known.by()), form.text("support"), form.text("comments"));
    }
}
