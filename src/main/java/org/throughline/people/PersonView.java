package org.throughline.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All that is on file of a person, for one reader.
 *
 * @param died null while they live
 * @param contactRule how they may be reached without endangering them; null where nobody asked
 * @param facts what rules of services ask for, as far as it was ever told
 * @param members who lives with them now
 * @param relations everybody related, in the household or not
 * @param visiblePeople whom of these the reader may know of
 * @param cases those that the reader may know of
 * @param mayChange whether the reader may correct it
 */
public record PersonView(
        Person person,
        PersonHistory history,
        Death died,
        SafeContact contactRule,
        List<FactHistory> facts,
        List<HouseholdMember> members,
        List<RelatedPerson> relations,
        Set<UUID> visiblePeople,
        List<PersonCase> cases,
        List<Consent> consents,
        boolean mayChange) {}
