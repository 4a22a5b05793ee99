package org.throughline.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The people who live together with somebody now.
 *
 * @param members the others, without the person asked for, oldest first
 */
public record Household(UUID id, List<HouseholdMember> members) {

    public Household {
        members = List.copyOf(members);
    }

    /** How many members are under eighteen on that day. */
    public long children(LocalDate on) {
        return members.stream()
                .map(member -> member.person().age(on))
                .filter(age -> age != null && age < 18)
                .count();
    }
}
