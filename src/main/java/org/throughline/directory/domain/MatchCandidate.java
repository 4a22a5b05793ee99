package org.throughline.directory.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A service as the rules of a match see it.
 *
 * @param needs the main one first
 * @param ranks how well it is told by each of the words that were asked for, 0 to 1
 */
record MatchCandidate(
        UUID id,
        String name,
        String organization,
        List<String> needs,
        Admits admits,
        Reaches reaches,
        Serves offers,
        List<Double> ranks) {

    /**
     * Whom it takes, as it says, and for whom it is filed by its publisher's terms.
     *
     * @param ages that it takes
     * @param filedAges that it is filed for
     * @param young that it says to be for the young
     * @param incomeLimit percent of the poverty guidelines, or null
     */
    record Admits(
            AgeRange ages,
            AgeRange filedAges,
            String sex,
            String filedSex,
            Boolean veteransOnly,
            boolean young,
            boolean veterans,
            Integer incomeLimit,
            boolean lowIncome,
            Set<String> immigrationStatuses) {}

    /**
     * Where it is and whom it reaches.
     *
     * @param points its places; empty where it names none that is known
     * @param regions states of its addresses
     * @param areas as {@link EntryAreas}
     * @param placeKeys cities, counties and ZIP codes, as entries are found by
     */
    record Reaches(
            List<GeoPoint> points, Set<String> regions, Set<String> areas, Set<String> placeKeys, boolean byPhone) {

        boolean isNational() {
            return areas.contains(Places.EVERYWHERE);
        }

        boolean namesNoPlace() {
            return points.isEmpty() && regions.isEmpty();
        }
    }

    /**
     * How it serves.
     *
     * @param languages keys; empty where it lists none
     * @param interprets that it says so
     * @param statesFee that it says something on fees
     * @param available how much room there is, or null
     */
    record Serves(Set<String> languages, boolean interprets, boolean free, boolean statesFee, Double available) {}
}
