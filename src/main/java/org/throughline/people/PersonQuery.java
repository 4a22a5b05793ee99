package org.throughline.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whom to list; null means no restriction.
 *
 * @param q words of a name, now or before, or of the name of somebody in the household; also a phone number or birth date
 * @param phone a phone number, or the last digits of one
 * @param birthDate a day as people write it
 * @param after cursor of the preceding page
 */
public record PersonQuery(String q, String phone, String birthDate, Integer limit, String after) {

    PersonTerms terms() {
        PersonTerms all = PersonTerms.of(q);
        if (given(phone)) {
            all = all.and(PersonTerms.ofPhone(phone));
        }
        return given(birthDate) ? all.and(PersonTerms.ofBirthDate(birthDate)) : all;
    }

    /** What the log of access says about a list of this query. */
    AccessedList accessed(List<UUID> shown) {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("phone", given(phone));
        filters.put("born", given(birthDate));
        filters.put("next", after != null);
        return AccessedList.of(shown, shown.size(), filters, q);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
