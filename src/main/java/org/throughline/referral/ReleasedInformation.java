package org.throughline.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.people.SafeContact;

/**
 * What the client's release lets a provider learn, by its classes. What is not released is null; what is released but not
 * on file is empty.
 *
 * @param classes what is released, and therefore stated
 * @param client of {@link ReleasedClass#NAME_CONTACT}
 * @param request of {@link ReleasedClass#NEED}
 * @param household of {@link ReleasedClass#HOUSEHOLD}
 * @param goals of {@link ReleasedClass#PLAN}
 * @param health of {@link ReleasedClass#HEALTH}
 * @param assessment of {@link ReleasedClass#ASSESSMENT}
 * @param substanceUse of {@link ReleasedClass#SUBSTANCE_USE}
 */
public record ReleasedInformation(
        Set<ReleasedClass> classes,
        ReferredClient client,
        ReleasedRequest request,
        List<HouseholdLine> household,
        List<String> goals,
        List<FoundNeed> health,
        AssessmentSummary assessment,
        List<FoundNeed> substanceUse) {

    /** @param contact how the client may be reached, or null where nobody asked; the ways are null where none is safe */
    public record ReferredClient(
            String name,
            LocalDate birthDate,
            String phone,
            String email,
            SafeContact contact,
            String language,
            boolean interpreterNeeded) {}

    /**
     * @param need category id
     * @param words what the client asks for, or null
     * @param urgency routine, soon or urgent; or null
     */
    public record ReleasedRequest(String need, String words, String urgency) {}

    /**
     * @param relation id of what they are to the client, or null
     * @param age in years, or null
     */
    public record HouseholdLine(String relation, Integer age) {}

    /**
     * @param category need category id
     * @param words what was found, or null; never a score
     */
    public record FoundNeed(String category, String words) {}

    /** @param needs without those of health and of substance use, which are classes of their own */
    public record AssessmentSummary(List<FoundNeed> needs, List<String> strengths) {}
}
