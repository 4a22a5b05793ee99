package org.throughline.referral;

import java.time.LocalDate;
import java.util.List;
import org.throughline.agency.AgencySettings;
import org.throughline.directory.ServiceView;
import org.throughline.people.SafeContact;

/**
 * What the provider learns, and no more than the client released.
 *
 * @param client what the release allows to say of the client; parts that it does not are null
 * @param agency whose letter it is
 * @param goals of the plan, where they were released
 */
public record ReferralLetter(
        AgencySettings agency,
        String caseNumber,
        LocalDate date,
        ServiceView service,
        String need,
        String clientNeed,
        String urgency,
        ReferredClient client,
        List<String> goals,
        LetterAuthor author) {

    /** @param contact how the client may be reached, or null where nobody asked; the ways are null where none is safe */
    public record ReferredClient(
            String name,
            LocalDate birthDate,
            String phone,
            String email,
            SafeContact contact,
            String language,
            boolean interpreterNeeded) {}

    /** The worker whom the provider answers, and their team. */
    public record LetterAuthor(String workerName, String workerEmail, String team) {}

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
