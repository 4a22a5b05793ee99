package org.throughline.people.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.throughline.people.Relation;

/**
 * Which rows of a list of the household are members already known. Each member is at most one row's, so two children of
 * one name stay two; whoever is left over is new. The closest fit goes first, and a row whose first name was corrected is
 * known again by its sound, relation and age.
 */
public final class HouseholdRowPolicy {

    private static final List<BiPredicate<HouseholdEntry, HouseholdEntry>> CLOSEST_FIRST = List.of(
            (row, member) -> row.sameName(member) && row.sameRelation(member) && row.sameAge(member),
            (row, member) -> row.sameName(member) && row.sameRelation(member) && row.agesAgree(member),
            (row, member) -> row.sameName(member) && row.agesAgree(member),
            (row, member) -> row.soundsLike(member) && row.sameRelation(member) && row.sameAge(member),
            HouseholdEntry::sameName);

    private HouseholdRowPolicy() {}

    /** For each row the place of its member, or empty. */
    public static List<Optional<Integer>> match(List<HouseholdEntry> rows, List<HouseholdEntry> members) {
        Integer[] claimed = new Integer[rows.size()];
        Set<Integer> taken = new HashSet<>();
        for (BiPredicate<HouseholdEntry, HouseholdEntry> fits : CLOSEST_FIRST) {
            for (int row = 0; row < claimed.length; row++) {
                for (int member = 0; member < members.size() && claimed[row] == null; member++) {
                    if (!taken.contains(member) && fits.test(rows.get(row), members.get(member))) {
                        claimed[row] = member;
                        taken.add(member);
                    }
                }
            }
        }
        return Arrays.stream(claimed).map(Optional::ofNullable).toList();
    }

    /**
     * @param nameKey and {@code firstSound} as the database folds them
     * @param age in years, or null
     */
    public record HouseholdEntry(String nameKey, String firstSound, Relation relation, Integer age) {

        private static final int A_BIRTHDAY = 1;

        boolean sameName(HouseholdEntry other) {
            return nameKey.equals(other.nameKey);
        }

        boolean sameRelation(HouseholdEntry other) {
            return relation == other.relation;
        }

        boolean sameAge(HouseholdEntry other) {
            return age != null && Objects.equals(age, other.age);
        }

        boolean agesAgree(HouseholdEntry other) {
            return age == null || other.age == null || Math.abs(age - other.age) <= A_BIRTHDAY;
        }

        boolean soundsLike(HouseholdEntry other) {
            return !firstSound.isEmpty() && firstSound.equals(other.firstSound);
        }
    }
}
