package org.throughline.people;

import java.util.List;
import org.throughline.people.PersonServices.PersonService;

/** A person in their household, with what is around them. */
public record Ecomap(
        String name, List<HouseholdMember> household, List<Support> supports, List<PersonService> services) {

    public Ecomap {
        household = List.copyOf(household);
        supports = List.copyOf(supports);
        services = List.copyOf(services);
    }
}
