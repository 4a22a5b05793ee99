package org.throughline.referral;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.agency.Agency;
import org.throughline.assessment.AssessmentView;
import org.throughline.assessment.Assessments;
import org.throughline.casefile.CaseSummary;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.disclosure.Releases;
import org.throughline.people.Consent;
import org.throughline.people.Consents;
import org.throughline.people.Deaths;
import org.throughline.referral.ReferralLetter.LetterAuthor;
import org.throughline.referral.ReferralLetter.ReleaseScope;
import org.throughline.referral.domain.SummaryPolicy;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.StaffDirectory;

/** Writes the summary of an assessment within the limits of the client's release to whoever referred them. */
@Component
class SummaryWriter {

    private final Assessments assessments;
    private final ReleasedContent content;
    private final Releases releases;
    private final Consents consents;
    private final Deaths deaths;
    private final ReferralContext desk;
    private final StaffDirectory staff;
    private final Agency agency;

    SummaryWriter(
            Assessments assessments,
            ReleasedContent content,
            Releases releases,
            Consents consents,
            Deaths deaths,
            ReferralContext desk,
            StaffDirectory staff,
            Agency agency) {
        this.assessments = assessments;
        this.content = content;
        this.releases = releases;
        this.consents = consents;
        this.deaths = deaths;
        this.desk = desk;
        this.staff = staff;
        this.agency = agency;
    }

    /** A summary and the release that it rests on. */
    record WrittenSummary(SummaryLetter letter, Consent release) {}

    /**
     * @throws Rejection conflict {@code summary-no-source} where nobody referred the client, {@code summary-died}, {@code
     *     summary-not-assessed} where no assessment is finished, {@code summary-not-released}
     */
    WrittenSummary write(CaseSummary of, Actor actor) {
        String recipient = source(of).orElseThrow(() -> Rejection.conflict("summary-no-source"));
        if (deaths.of(of.personId()).isPresent()) {
            throw Rejection.conflict("summary-died");
        }
        AssessmentView assessed = assessments
                .latest(of.caseId())
                .filter(round -> round.sha256() != null)
                .orElseThrow(() -> Rejection.conflict("summary-not-assessed"));
        Consent release = consents.of(of.personId()).stream()
                .filter(one -> one.isValidOn(desk.today()) && SummaryPolicy.names(one, recipient))
                .filter(one -> !SummaryPolicy.stated(releases.classes(one)).isEmpty())
                .findFirst()
                .orElseThrow(() -> Rejection.conflict("summary-not-released"));
        return new WrittenSummary(letter(of, recipient, assessed, release, actor), release);
    }

    /** Who referred the client, where somebody else did and intake noted the name. */
    static Optional<String> source(CaseSummary of) {
        String name = of.request().requestedBy();
        return of.personId() == null
                ? Optional.empty()
                : Optional.ofNullable(name).map(String::strip).filter(one -> !one.isEmpty());
    }

    private SummaryLetter letter(
            CaseSummary of, String recipient, AssessmentView assessed, Consent release, Actor actor) {
        Set<ReleasedClass> stated = SummaryPolicy.stated(releases.classes(release));
        return new SummaryLetter(
                agency.current(),
                of.caseNumber(),
                desk.today(),
                recipient,
                assessed.interview().on(),
                content.ofCase(of, stated, actor),
                ReleaseScope.of(release, stated),
                LetterAuthor.of(of, staff, actor));
    }
}
