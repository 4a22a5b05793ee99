package org.throughline.fhir.api;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.throughline.fhir.resource.TaskStatuses;
import org.throughline.referral.PartnerQuery;

/** Search parameters as a question for referrals. What FHIR knows and we do not is left out, as FHIR says. */
final class ReferralSearch {

    private static final String STATUS = "status";

    private final MultiValueMap<String, String> given;
    private final ZoneId zone;

    ReferralSearch(MultiValueMap<String, String> given, ZoneId zone) {
        this.given = given;
        this.zone = zone;
    }

    /**
     * Empty where nothing can fit: a status that no referral has, or an id that is none.
     *
     * @param reference the parameter that names a referral by its ServiceRequest, or null
     */
    Optional<PartnerQuery> query(String reference) {
        Set<String> statuses = statuses();
        Optional<UUID> byId = id(given.getFirst("_id"));
        Optional<UUID> byReference = reference == null ? Optional.empty() : id(focus(given.getFirst(reference)));
        boolean none = (given.containsKey(STATUS) && statuses.isEmpty())
                || (given.containsKey("_id") && byId.isEmpty())
                || (reference != null && given.containsKey(reference) && byReference.isEmpty())
                || (byId.isPresent() && byReference.isPresent() && !byId.equals(byReference));
        if (none) {
            return Optional.empty();
        }
        SearchDate changed = SearchDate.all(given.getOrDefault("_lastUpdated", List.of()), zone);
        return Optional.of(new PartnerQuery(
                statuses,
                byId.or(() -> byReference).orElse(null),
                changed.from(),
                changed.before(),
                count(),
                given.getFirst(SearchBundle.PAGE)));
    }

    private Set<String> statuses() {
        return given.getOrDefault(STATUS, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(token -> token.substring(token.indexOf('|') + 1))
                .flatMap(code -> TaskStatuses.state(code).stream())
                .collect(Collectors.toSet());
    }

    int count() {
        return SearchBundle.count(given);
    }

    /** {@code ServiceRequest/id}, alone or behind an address, or the id alone. */
    private static String focus(String value) {
        if (value == null) {
            return null;
        }
        String id = value.substring(value.lastIndexOf('/') + 1);
        return value.equals(id) || value.endsWith("ServiceRequest/" + id) ? id : "";
    }

    private static Optional<UUID> id(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
