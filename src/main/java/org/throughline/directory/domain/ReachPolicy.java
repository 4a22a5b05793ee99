package org.throughline.directory.domain;

import java.util.Collections;
import java.util.Set;
import org.throughline.directory.MatchFacts;

/** Whether a client reaches a service, and it them: by distance, by where they live, by telephone. */
final class ReachPolicy {

    private ReachPolicy() {}

    /** To the nearest of its places, in miles; null where either is not known. */
    static Double miles(MatchCandidate.Reaches service, ClientPlace client) {
        if (client.point() == null) {
            return null;
        }
        return service.points().stream()
                .map(point -> client.point().milesTo(point))
                .min(Double::compare)
                .orElse(null);
    }

    /**
     * A service that is reached by telephone or serves the whole country is never too far.
     *
     * @param near up to how many miles a place is near; up to three times as far it is asked whether the client can go there
     */
    static RuleAnswer distance(MatchCandidate.Reaches service, Double miles, ClientPlace client, double near) {
        boolean comesToThem = service.byPhone() || service.isNational();
        if (miles != null) {
            if (miles <= near) {
                return RuleAnswer.FITS;
            }
            return comesToThem ? RuleAnswer.SILENT : miles <= 3 * near ? RuleAnswer.ASK : RuleAnswer.DOES_NOT_FIT;
        }
        if (!Collections.disjoint(service.placeKeys(), client.placeKeys())) {
            return RuleAnswer.FITS;
        }
        boolean elsewhere = client.state() != null
                && !service.regions().isEmpty()
                && service.regions().stream().noneMatch(region -> UsStates.code(region)
                        .map(client.state()::equals)
                        .orElse(true));
        return elsewhere && !comesToThem ? RuleAnswer.DOES_NOT_FIT : RuleAnswer.SILENT;
    }

    /** Whether a service for the people of an area is for those who live where the client does. */
    static RuleAnswer residence(MatchCandidate.Reaches service, ClientPlace client) {
        Set<String> areas = service.areas();
        if (areas.isEmpty() || service.isNational()) {
            return RuleAnswer.SILENT;
        }
        if (!Collections.disjoint(areas, client.areas())) {
            return RuleAnswer.FITS;
        }
        boolean known = areas.stream()
                .allMatch(area -> area.startsWith("state:") && client.state() != null
                        || area.startsWith("county:") && client.knowsCounty());
        return known ? RuleAnswer.DOES_NOT_FIT : RuleAnswer.ASK;
    }

    /** Somebody who cannot be reached by telephone is not helped by a service that is nothing else. */
    static RuleAnswer phone(MatchCandidate.Reaches service, MatchFacts client) {
        return service.byPhone() && service.namesNoPlace() && Boolean.FALSE.equals(client.phone())
                ? RuleAnswer.DOES_NOT_FIT
                : RuleAnswer.SILENT;
    }
}
