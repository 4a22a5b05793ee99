package org.throughline.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A service as lists show it.
 *
 * @param organization null where the source names the organization by id only
 * @param needs ids of {@link NeedCategories}
 * @param places cities and counties, e.g. {@code Chicago}, {@code Cook County}
 * @param phone the number to call first, or null
 * @param languages names
 * @param lastChecked when the agency or the source made sure that it is right; null where nobody did
 */
public record ServiceRow(
        UUID id,
        String name,
        UUID organizationId,
        String organization,
        String description,
        List<String> needs,
        List<String> places,
        String phone,
        List<String> languages,
        @JsonUnwrapped Admission admission,
        LocalDate lastChecked) {

    /**
     * Whom the service takes, and for what fee.
     *
     * @param minimumAge null where none is stated
     * @param maximumAge null where none is stated, 150 where it is stated that there is no limit
     */
    public record Admission(
            Integer minimumAge,
            Integer maximumAge,
            String eligibility,
            String fees,
            @JsonUnwrapped Conditions conditions) {}

    /**
     * What the source states in columns of whom the service takes; unknown is not <i>anybody</i>.
     *
     * @param incomeLimitPercent of the poverty guidelines, or null
     * @param veteransOnly null where it says nothing
     * @param immigrationStatuses the kinds that it takes; empty where none are stated
     */
    public record Conditions(Integer incomeLimitPercent, Boolean veteransOnly, List<String> immigrationStatuses) {}

    public Integer minimumAge() {
        return admission.minimumAge();
    }

    public Integer maximumAge() {
        return admission.maximumAge();
    }

    public String eligibility() {
        return admission.eligibility();
    }

    public String fees() {
        return admission.fees();
    }

    public Conditions conditions() {
        return admission.conditions();
    }
}
