package org.throughline.casefile.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseView;
import org.throughline.people.Household;
import org.throughline.people.HouseholdMember;
import org.throughline.people.Households;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;

/** The client and who lives with them, as the overview of a case shows them. */
@Component
class ClientViewMapper {

    private final Persons persons;
    private final Households households;
    private final Clock clock;

    ClientViewMapper(Persons persons, Households households, Clock clock) {
        this.persons = persons;
        this.households = households;
        this.clock = clock;
    }

    /** The reading of the person is logged too. */
    @Transactional
    public ClientCard of(CaseView view, Actor reader) {
        PersonDetails details =
                persons.view(view.personId(), view.caseId(), reader).details();
        List<HouseholdMemberView> members =
                households.of(view.personId()).map(Household::members).orElse(List.of()).stream()
                        .map(this::member)
                        .toList();
        return new ClientCard(details, members);
    }

    private HouseholdMemberView member(HouseholdMember member) {
        return new HouseholdMemberView(
                member.person().name(),
                member.person().age(LocalDate.now(clock)),
                member.relation() == null
                        ? null
                        : "relation." + member.relation().id());
    }

    record ClientCard(PersonDetails details, List<HouseholdMemberView> household) {}

    /** @param relation message key, or null where it was not given */
    record HouseholdMemberView(String name, Integer age, String relation) {}
}
