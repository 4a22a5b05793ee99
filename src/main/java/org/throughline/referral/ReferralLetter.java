package org.throughline.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.agency.AgencySettings;
import org.throughline.casefile.CaseSummary;
import org.throughline.directory.ServiceView;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.people.Consent;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

/**
 * What the provider learns, and no more than the client released.
 *
 * @param agency whose letter it is
 * @param information what the release allows to say of the client
 * @param scope of the release that it rests on
 */
public record ReferralLetter(
        AgencySettings agency,
        String caseNumber,
        LocalDate date,
        ServiceView service,
        ReleasedInformation information,
        ReleaseScope scope,
        LetterAuthor author) {

    /** The worker whom the provider answers, and their team. */
    public record LetterAuthor(String workerName, String workerEmail, String team) {

        /** The worker of the case; where it has none, whoever sends the letter. */
        static LetterAuthor of(CaseSummary of, StaffDirectory staff, Actor sender) {
            Optional<StaffMember> worker = Optional.ofNullable(of.worker()).flatMap(staff::find);
            return new LetterAuthor(
                    worker.map(StaffMember::displayName).orElse(sender.displayName()),
                    worker.map(StaffMember::email).orElse(null),
                    of.team());
        }
    }

    /**
     * What the client consented to, as 42 CFR 2.32(b) asks to explain it.
     *
     * @param part2 whether anything in it is under 42 CFR Part 2
     * @param purpose what for; null unless it is, for a purpose may tell of a need
     */
    public record ReleaseScope(boolean part2, String purpose, LocalDate from, LocalDate until) {

        /** @param stated what is told by this release */
        static ReleaseScope of(Consent release, Set<ReleasedClass> stated) {
            boolean part2 = stated.stream().anyMatch(ReleasedClass::isPart2);
            return new ReleaseScope(part2, part2 ? release.purpose() : null, release.from(), release.until());
        }
    }

    /** Null where name and contact are not released. */
    public ReleasedInformation.ReferredClient client() {
        return information.client();
    }

    /** Category id; null where the need is not released. */
    public String need() {
        return information.request() == null ? null : information.request().need();
    }

    /** What the client asks for; null where nothing was written, or the need is not released. */
    public String clientNeed() {
        return information.request() == null ? null : information.request().words();
    }

    /** Null where the need is not released. */
    public String urgency() {
        return information.request() == null ? null : information.request().urgency();
    }

    /** Empty where the plan is not released. */
    public List<String> goals() {
        return information.goals() == null ? List.of() : information.goals();
    }

    public String workerName() {
        return author.workerName();
    }

    public String workerEmail() {
        return author.workerEmail();
    }

    public String team() {
        return author.team();
    }
}
