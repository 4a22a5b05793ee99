package org.throughline.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentView;
import org.throughline.assessment.Assessments;
import org.throughline.careplan.ClientWords;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Plans;
import org.throughline.casefile.CaseSummary;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.people.ContactRules;
import org.throughline.people.Genograms;
import org.throughline.people.Household;
import org.throughline.people.HouseholdMember;
import org.throughline.people.Households;
import org.throughline.people.Person;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.people.SafeContact;
import org.throughline.referral.ReleasedInformation.AssessmentSummary;
import org.throughline.referral.ReleasedInformation.FoundNeed;
import org.throughline.referral.ReleasedInformation.HouseholdLine;
import org.throughline.referral.ReleasedInformation.ReferredClient;
import org.throughline.referral.ReleasedInformation.ReleasedRequest;
import org.throughline.referral.domain.Part2Policy;
import org.throughline.referral.domain.Referral;
import org.throughline.shared.Actor;

/**
 * What each released class is in a client's record: the one place, for whatever tells a provider of a client. Letter, PDF,
 * mail, link page and FHIR show what stands here and nothing else.
 */
@Component
class ReleasedContent {

    private static final Set<String> HEALTH = Set.of("health", "mental-health");

    private final ReferralContext desk;
    private final Persons persons;
    private final Households households;
    private final Genograms genograms;
    private final ContactRules contactRules;
    private final Plans plans;
    private final Assessments assessments;

    ReleasedContent(
            ReferralContext desk,
            Persons persons,
            Households households,
            Genograms genograms,
            ContactRules contactRules,
            Plans plans,
            Assessments assessments) {
        this.desk = desk;
        this.persons = persons;
        this.households = households;
        this.genograms = genograms;
        this.contactRules = contactRules;
        this.plans = plans;
        this.assessments = assessments;
    }

    /** @param reader whose reading of the record is logged */
    ReleasedInformation of(Referral referral, Set<ReleasedClass> released, Actor reader) {
        return of(
                desk.caseOf(referral), where(released, ReleasedClass.NEED, () -> request(referral)), released, reader);
    }

    /**
     * Of a case and no referral, which asks nobody for anything.
     *
     * @param released without {@link ReleasedClass#NEED}
     * @param reader whose reading of the record is logged
     */
    ReleasedInformation ofCase(CaseSummary of, Set<ReleasedClass> released, Actor reader) {
        return of(of, null, released, reader);
    }

    private ReleasedInformation of(CaseSummary of, ReleasedRequest request, Set<ReleasedClass> released, Actor reader) {
        return new ReleasedInformation(
                released,
                where(released, ReleasedClass.NAME_CONTACT, () -> client(of, reader)),
                request,
                where(released, ReleasedClass.HOUSEHOLD, () -> household(of.personId())),
                where(released, ReleasedClass.PLAN, () -> goals(of.caseId(), need -> !Part2Policy.concerns(need))),
                where(released, ReleasedClass.HEALTH, () -> found(of.caseId(), HEALTH::contains)),
                where(released, ReleasedClass.ASSESSMENT, () -> assessment(of.caseId())),
                where(released, ReleasedClass.SUBSTANCE_USE, () -> substanceUse(of.caseId())));
    }

    private static <T> T where(Set<ReleasedClass> released, ReleasedClass one, Supplier<T> content) {
        return released.contains(one) ? content.get() : null;
    }

    /** Where a call endangers the client, nothing contains their number. */
    private ReferredClient client(CaseSummary of, Actor reader) {
        Person person = persons.view(of.personId(), of.caseId(), reader);
        PersonDetails details = person.details();
        SafeContact rule = contactRules.of(person.id()).orElse(null);
        boolean unsafe = rule != null && rule.isUnsafe();
        return new ReferredClient(
                person.name(),
                details.birthDate(),
                unsafe ? null : details.phone(),
                unsafe ? null : details.email(),
                rule,
                details.language(),
                details.interpreterNeeded());
    }

    private static ReleasedRequest request(Referral referral) {
        return new ReleasedRequest(
                referral.need(),
                ClientWords.of(referral.details().clientNeed()).orElse(null),
                referral.details().urgency());
    }

    private List<HouseholdLine> household(UUID personId) {
        List<HouseholdMember> members =
                households.of(personId).map(Household::members).orElse(List.of());
        Set<UUID> confidential = genograms.confidential(
                personId, members.stream().map(member -> member.person().id()).toList());
        return members.stream()
                .filter(member -> !confidential.contains(member.person().id()))
                .map(member -> new HouseholdLine(
                        member.relation() == null ? null : member.relation().id(),
                        member.person().age(desk.today())))
                .toList();
    }

    private List<String> goals(UUID caseId, Predicate<String> ofNeed) {
        return plans.current(caseId).map(PlanView::goals).orElse(List.of()).stream()
                .filter(goal -> ofNeed.test(goal.need()))
                .map(PlanView.GoalView::statement)
                .toList();
    }

    private AssessmentSummary assessment(UUID caseId) {
        return new AssessmentSummary(
                found(caseId, need -> !HEALTH.contains(need) && !Part2Policy.concerns(need)),
                assessments.latest(caseId).map(AssessmentView::strengths).orElse(List.of()));
    }

    private List<FoundNeed> substanceUse(UUID caseId) {
        return Stream.concat(
                        found(caseId, Part2Policy::concerns).stream(),
                        goals(caseId, Part2Policy::concerns).stream()
                                .map(goal -> new FoundNeed(Part2Policy.SUBSTANCE_USE, goal)))
                .toList();
    }

    private List<FoundNeed> found(UUID caseId, Predicate<String> ofNeed) {
        Optional<AssessmentView> latest = assessments.latest(caseId);
        return latest.map(AssessmentView::needs).orElse(List.of()).stream()
                .filter(need -> ofNeed.test(need.category()))
                .map(need -> new FoundNeed(
                        need.category(), ClientWords.of(need.description()).orElse(null)))
                .toList();
    }
}
