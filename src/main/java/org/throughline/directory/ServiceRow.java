package org.throughline.directory;

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
 * @param minimumAge null where none is stated
 * @param maximumAge null where none is stated
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
        Integer minimumAge,
        Integer maximumAge,
        String eligibility,
        String fees) {}
